/** How a value of each kind is read, in a list and on a page. */
import { CheckOutlined, CloseOutlined } from '@ant-design/icons'
import { type ComponentType, Fragment, type ReactNode } from 'react'
import type { AnyField, Kind } from '../../shared/kernel/kinds.ts'
import { isSet } from '../../shared/kernel/many-kinds.ts'
import { labelKey } from '../../shared/kernel/resource.ts'
import { say, t } from '../locales/translate.ts'
import { useAdminOf } from './admins.tsx'
import { Badge } from './badge.tsx'
import styles from './cells.module.css'
import type { Admin, AdminRecord } from './define-admin.ts'
import { EmailAddress } from './email-address.tsx'
import { choiceLabel, isChoice, isEmpty, isText, listIn, refLabel, targetOf, textOf } from './fields.ts'
import { formatAge, formatDate, formatNumber, useFormats } from './format.ts'
import { RefLink } from './hover/ref-link.tsx'
import { Person } from './person.tsx'
import { useRights } from './session.tsx'

export interface CellProps {
  readonly admin: Admin
  readonly name: string
  readonly field: AnyField
  readonly record: AdminRecord
  /** In a list: short, on one line, and without links. */
  readonly dense: boolean
  /** Whether records that a value points at are links all the same. */
  readonly linked?: boolean
}

export const Nothing = ({ word = '-' }: { word?: string }) => <span className="muted">{word}</span>

function TextCell({ field, name, record, dense }: CellProps) {
  const value = textOf(field, record[name])
  const format = isText(field) ? field.format : undefined
  if (format === 'phone')
    return dense ? (
      <bdi dir="ltr">{value}</bdi>
    ) : (
      <a className={styles.reached} href={`tel:${value.replace(/[^+\d]/g, '')}`}>
        <bdi dir="ltr">{value}</bdi>
      </a>
    )
  if (format === 'email' && !dense)
    return (
      <a className={styles.reached} href={`mailto:${encodeURIComponent(value).replace('%40', '@')}`}>
        <EmailAddress email={value} />
      </a>
    )
  if (!dense && isText(field) && field.multiline)
    return (
      <span className={styles.prose} dir="auto">
        {value}
      </span>
    )
  return <bdi>{value}</bdi>
}

function ChoiceCell({ admin, field, name, record }: CellProps) {
  if (isChoice(field) && !Object.hasOwn(field.choices, String(record[name]))) return <Nothing />
  const label = choiceLabel(field, record[name])
  const looks = admin.badges?.[name]
  return looks ? <Badge look={looks[String(record[name])]} label={label} /> : <bdi>{label}</bdi>
}

function MoneyCell({ name, record, dense }: CellProps) {
  const { money } = useFormats()
  const amount = Number(record[name])
  return <span className="numeric">{dense ? formatNumber(amount) : money(amount)}</span>
}

function InstantCell({ name, record, dense }: CellProps) {
  const formats = useFormats()
  const iso = String(record[name])
  const absolute = formats.instant(iso)
  const age = formatAge(Date.parse(iso), Date.now(), dense ? 'age' : 'ago')
  return (
    <time dateTime={iso} title={absolute} className="numeric">
      {dense ? (age ?? formats.day(iso)) : absolute}
      {!dense && age && <span className="muted"> · {age}</span>}
    </time>
  )
}

interface RefProps {
  target: string
  id: number
  label: string
  dense: boolean
  linked?: boolean | undefined
}

/** The record that a field points at: its label, and a link to it for those who may open it, where links may be. */
export function RefValue({ target, id, label, dense, linked = !dense }: RefProps) {
  const admin = useAdminOf(target)
  const { view } = useRights(target)
  const isLink = admin !== undefined && view && linked
  // The whole of what may be cut; a link has a card that says more.
  const whole = dense && !isLink ? label : undefined
  const shown: ReactNode = admin?.people ? (
    <Person name={label} short={dense} title={whole} />
  ) : (
    <bdi title={whole}>{label}</bdi>
  )
  return isLink ? (
    <RefLink admin={admin} id={id}>
      {shown}
    </RefLink>
  ) : (
    shown
  )
}

const RefCell = ({ field, name, record, dense, linked }: CellProps) => (
  <RefValue
    target={targetOf(field) ?? ''}
    id={Number(record[name])}
    label={field.kind === 'backref' ? `#${String(record[name])}` : refLabel(record, name, field)}
    dense={dense}
    linked={linked}
  />
)

interface Item {
  readonly key: string
  readonly shown: ReactNode
}
/** Several values with commas. */
const Several = ({ items }: { items: readonly Item[] }) =>
  items.map(({ key, shown }, at) => (
    <Fragment key={key}>
      {at > 0 && t(', ')}
      {shown}
    </Fragment>
  ))

function SetCell({ field, name, record }: CellProps) {
  const labels = new Map(Object.entries(isSet(field) ? field.choices : {}))
  const items = listIn(record[name]).map((one) => {
    const key = String(one)
    return { key, shown: <bdi className={styles.whole}>{say(labels.get(key) ?? key)}</bdi> }
  })
  return <Several items={items} />
}

/** More than these nobody reads in one value. */
const READ = 50

function RefsCell({ field, name, record, dense, linked }: CellProps) {
  const labels = listIn(record[labelKey(name, field)])
  const ids = listIn(record[name])
  const items = ids.slice(0, READ).map((id, at) => ({
    key: String(id),
    shown: (
      <RefValue
        target={targetOf(field) ?? ''}
        id={Number(id)}
        label={String(labels[at])}
        dense={dense}
        linked={linked}
      />
    ),
  }))
  return (
    <>
      <Several items={items} />
      {ids.length > READ && <span className="muted"> {t('and {count} more', { count: ids.length - READ })}</span>}
    </>
  )
}

function JsonCell({ name, record, dense }: CellProps) {
  const entries = Object.entries(record[name] ?? {})
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  if (entries.length === 0) return <Nothing />
  if (dense) return <bdi>{entries.map(([key, value]) => `${key}: ${text(value)}`).join(t(', '))}</bdi>
  return (
    <dl className={styles.pairs}>
      {entries.map(([key, value]) => (
        <div key={key}>
          <dt>
            <bdi>{key}</bdi>
          </dt>
          <dd>
            <bdi>{text(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A yes or a no, in a word and a sign. */
export const YesOrNo = ({ yes }: { yes: boolean }) =>
  yes ? (
    <span className={styles.yes}>
      <CheckOutlined aria-hidden /> {t('Yes')}
    </span>
  ) : (
    <span className="muted">
      <CloseOutlined aria-hidden /> {t('No')}
    </span>
  )
const BoolCell = ({ name, record }: CellProps) => <YesOrNo yes={record[name] === true} />

const kinds: Record<Kind, ComponentType<CellProps>> = {
  text: TextCell,
  choice: ChoiceCell,
  set: SetCell,
  integer: ({ name, record }) => <span className="numeric">{formatNumber(Number(record[name]))}</span>,
  money: MoneyCell,
  date: ({ name, record }) => (
    <time dateTime={String(record[name])} className="numeric">
      {formatDate(String(record[name]))}
    </time>
  ),
  instant: InstantCell,
  bool: BoolCell,
  ref: RefCell,
  refs: RefsCell,
  backref: RefCell,
  json: JsonCell,
  secret: () => <Nothing />,
}

/** A field's value, or a dash where there is none. */
export function Cell(props: CellProps) {
  const target = useAdminOf(targetOf(props.field))
  if (isEmpty(props.record[props.name]))
    return <Nothing word={target?.people && !props.field.readonly ? t('Unassigned') : '-'} />
  const own = props.admin.cells?.[props.name]
  if (own) return own(props.record, props.dense) ?? <Nothing />
  const Kind = kinds[props.field.kind]
  return <Kind {...props} />
}

/** A value beside others, without the head of a column: an amount tells its currency. */
export const Detail = (props: Omit<CellProps, 'dense'>) => <Cell {...props} dense={props.field.kind !== 'money'} />

/** Numbers stand at the end of their column, so that digits line up. */
export const isAtEnd = (field: AnyField): boolean => field.kind === 'money' || field.kind === 'integer'
