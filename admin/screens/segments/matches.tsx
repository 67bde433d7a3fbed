/** Whom the rules find, while they are written. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Criteria } from '../../../shared/segment-criteria.ts'
import { useAdminOf } from '../../kernel/admins.tsx'
import { wrongValues } from '../../kernel/messages.tsx'
import { apiPath, showPath } from '../../kernel/paths.ts'
import { useDebounced } from '../../kernel/use-debounced.ts'
import { plural, t } from '../../locales/translate.ts'
import { ApiError, send } from '../../providers/http.ts'
import styles from './segment-builder.module.css'

export interface Preview {
  readonly count: number
  readonly sample: readonly { readonly id: number; readonly name: string; readonly email: string }[]
  readonly per_rule: readonly { readonly path: readonly number[]; readonly count: number }[]
}

const PAUSE_MS = 300

/** What the server finds for the criteria when the typing pauses; nothing for those that are not finished. */
export function usePreview(criteria: Criteria | undefined) {
  const admin = useAdminOf('customer_segments')
  const text = useDebounced(criteria && 'rules' in criteria ? JSON.stringify(criteria) : '', PAUSE_MS)
  return useQuery({
    queryKey: ['segment-preview', text],
    queryFn: async ({ signal }) => {
      if (!admin) throw new Error('There are no segments here.')
      const body = { criteria: JSON.parse(text) }
      return (await send<Preview>('POST', apiPath(admin, 'preview'), { body, signal })).data
    },
    enabled: text !== '' && admin !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

const reason = (error: unknown): string =>
  error instanceof ApiError ? wrongValues(error).join(' ') || error.message : t('The customers could not be counted.')

interface Props {
  readonly criteria: Criteria | undefined
  readonly preview: ReturnType<typeof usePreview>
}

export function Matches({ criteria, preview: { data, error, isFetching } }: Props) {
  const customers = useAdminOf('customers')
  const empty = criteria !== undefined && !('rules' in criteria)
  return (
    <div className={styles.matches} aria-busy={isFetching}>
      <p role="status">
        {empty
          ? t('Without rules only those added by hand are members.')
          : criteria === undefined
            ? t('Give every rule a value and every group a rule: then the customers are counted.')
            : error
              ? reason(error)
              : data
                ? plural('{count} customer matches', '{count} customers match', { count: data.count })
                : t('Counting…')}
      </p>
      {!empty && data && data.sample.length > 0 && (
        <ul aria-label={t('Some of them')} className={styles.sample}>
          {data.sample.map(({ id, name, email }) => (
            <li key={id}>{customers ? <Link to={showPath(customers, id)}>{name || email}</Link> : name || email}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
