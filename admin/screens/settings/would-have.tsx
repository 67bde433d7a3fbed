/** What an automation would have done of late, with the thresholds that are typed and perhaps not saved. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { PAST_DAYS } from '../../../shared/automations/automation.ts'
import { useAdminAt } from '../../kernel/admins.tsx'
import { formatNumber, useFormats } from '../../kernel/format.ts'
import { wrongValues } from '../../kernel/messages.tsx'
import { showPath } from '../../kernel/paths.ts'
import { Skeleton } from '../../kernel/states/states.tsx'
import { useDebounced } from '../../kernel/use-debounced.ts'
import { fromServer, plural, say, t } from '../../locales/translate.ts'
import { API } from '../../providers/data.ts'
import { ApiError, send } from '../../providers/http.ts'
import styles from './automation-part.module.css'

interface Because {
  readonly label: string
  readonly kind: 'integer' | 'money' | 'text'
  readonly value: number | string
}
interface Example {
  readonly resource: string
  readonly id: number
  readonly title: string
  readonly at: string
  readonly because: readonly Because[]
}
interface Answer {
  readonly count: number
  readonly complete: boolean
  readonly examples: readonly Example[]
}

const PAUSE_MS = 400

interface Props {
  readonly rule: string
  readonly onlyIf: string
  readonly thresholds: readonly string[]
}

/** A button, and below it how often and for which records; asked when it is opened, and again as thresholds are typed. */
export function WouldHave({ rule, onlyIf, thresholds }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const form = Form.useFormInstance()
  // Where settings are only read there are no inputs, and the server takes what is saved.
  const typed = Form.useWatch((values: Record<string, unknown>) => values, form)
  const on = typed?.[onlyIf] !== false
  const asked = Object.fromEntries(thresholds.flatMap((name) => (typed && name in typed ? [[name, typed[name]]] : [])))
  const text = useDebounced(JSON.stringify({ rule, settings: asked }), PAUSE_MS)
  const { data, error, isFetching } = useQuery({
    queryKey: ['would-have', text],
    queryFn: async ({ signal }) => {
      const body: unknown = JSON.parse(text)
      return (await send<Answer>('POST', `${API}/settings/try`, { body, signal })).data
    },
    enabled: open,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return (
    <div>
      <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('What would it have done in the last {days} days?', { days: PAST_DAYS })}
      </Button>
      <div id={id} hidden={!open} className={styles.answer} aria-busy={isFetching}>
        {open && !data && !error && <Skeleton rows={2} />}
        <p role="status">{error ? reason(error) : data && words(data)}</p>
        {data && !error && (
          <>
            {!on && <p className="muted">{t('It is switched off; this is what it would have done if it were on.')}</p>}
            {!data.complete && <p className="muted">{t('There was more than could be looked at: it may be more.')}</p>}
            <Examples all={data.examples} count={data.count} />
          </>
        )}
      </div>
    </div>
  )
}

const words = ({ count }: Answer): string =>
  count === 0
    ? t('It would have done nothing. Nothing is done by asking, either.')
    : plural('{count} time. Nothing is done by asking.', '{count} times. Nothing is done by asking.', { count })

const reason = (error: unknown): string =>
  error instanceof ApiError ? wrongValues(error).join(' ') || error.message : t('The server could not be reached.')

function Examples({ all, count }: { all: readonly Example[]; count: number }) {
  const { instant } = useFormats()
  if (all.length === 0) return null
  return (
    <ul className={styles.examples}>
      {all.map(({ resource, id, title, at, because }) => (
        <li key={`${resource} ${id} ${at}`}>
          <CauseLink resource={resource} id={id} title={title} />
          <time dateTime={at} className="muted numeric">
            {instant(at)}
          </time>
          <span>
            {because.map((one) => (
              <Reason key={one.label} because={one} />
            ))}
          </span>
        </li>
      ))}
      {count > all.length && <li className="muted">{t('These are the latest.')}</li>}
    </ul>
  )
}

function CauseLink({ resource, id, title }: Pick<Example, 'resource' | 'id' | 'title'>) {
  const admin = useAdminAt(resource)
  const words = <bdi>{title}</bdi>
  return admin ? <Link to={showPath(admin, id)}>{words}</Link> : words
}

function Reason({ because: { label, kind, value } }: { because: Because }) {
  const { money } = useFormats()
  const shown =
    kind === 'money'
      ? money(Number(value))
      : kind === 'integer'
        ? formatNumber(Number(value))
        : fromServer(String(value))
  return (
    <span className={styles.reason}>
      {say(label)}: <bdi>{shown}</bdi>
    </span>
  )
}
