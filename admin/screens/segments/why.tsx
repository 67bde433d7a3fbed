/** Why a customer is in a segment: by hand, by the rules that hold for it at this moment, or both. */
import type { Rule } from '../../../shared/segment-criteria.ts'
import type { Admin } from '../../kernel/define-admin.ts'
import { useFormats } from '../../kernel/format.ts'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { t } from '../../locales/translate.ts'
import { ruleWords } from './rule-words.ts'

interface Membership {
  readonly added_by_hand: boolean
  readonly matches: boolean
  readonly rules: readonly (Rule & { readonly path: readonly number[] })[]
}

export function Why({ admin, segment, customer }: { admin: Admin; segment: number; customer: number }) {
  const { data, error, refetch } = useResourceQuery<Membership>(admin, [segment, 'why'], `customer=${customer}`)
  const formats = useFormats()
  if (error) return <Failed error={error} what={t('Why')} retry={() => void refetch()} />
  if (!data) return <Skeleton rows={1} />
  return (
    <>
      {data.added_by_hand && <p>{t('Added by hand: stays, whatever the rules say.')}</p>}
      {!data.matches && !data.added_by_hand && (
        <p>{t('The rules do not hold any more: the next refresh takes this customer out.')}</p>
      )}
      {data.rules.length > 0 && (
        <>
          <p>{t('These rules hold now:')}</p>
          <ul>
            {data.rules.map((rule) => (
              <li key={rule.path.join('.')}>
                <bdi>{ruleWords(rule, formats)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
