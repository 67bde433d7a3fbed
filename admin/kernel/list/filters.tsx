/** The filter for each kind of field. */
import { Input } from 'antd'
import { type ComponentType, useEffect, useState } from 'react'
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import type { Admin } from '../define-admin.ts'
import { isChoice } from '../fields.ts'
import { useDebounced } from '../use-debounced.ts'
import { DateFilter } from './date-filter.tsx'
import { OptionList } from './option-list.tsx'
import { RefFilter } from './ref-filter.tsx'
import type { Facet } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

export interface FilterProps {
  readonly admin: Admin
  readonly name: string
  readonly field: AnyField
  readonly list: ListControl
  /** Undefined until they are counted. */
  readonly facets: readonly Facet[] | undefined
}

/** The count of one value; one that no facet names has none. */
export const countOf = (facets: readonly Facet[] | undefined, value: string): number | undefined =>
  facets && (facets.find((facet) => String(facet.value ?? 'none') === value)?.count ?? 0)

function ChoiceFilter({ name, field, list, facets }: FilterProps) {
  const options = Object.entries(isChoice(field) ? field.choices : {})
  return (
    <OptionList
      options={options.map(([value, label]) => ({ value, label, count: countOf(facets, value) }))}
      chosen={list.state.filters[name] ?? []}
      onChange={(chosen) => list.filter({ [name]: chosen })}
    />
  )
}

function BoolFilter({ name, list, facets }: FilterProps) {
  return (
    <OptionList
      single
      options={[
        { value: 'true', label: 'Yes', count: countOf(facets, 'true') },
        { value: 'false', label: 'No', count: countOf(facets, 'false') },
      ]}
      chosen={list.state.filters[name] ?? []}
      onChange={(chosen) => list.filter({ [name]: chosen })}
    />
  )
}

/** A text that goes into the URL when the typing pauses. */
function Typed({
  id,
  label,
  list,
  numeric = false,
}: {
  id: string
  label: string
  list: ListControl
  numeric?: boolean
}) {
  const given = list.state.filters[id]?.[0] ?? ''
  const [text, setText] = useState(given)
  const settled = useDebounced(text, 400)
  useEffect(() => setText(given), [given])
  // Only when the typing pauses
  useEffect(() => {
    if (settled.trim() !== given && settled === text) list.filter({ [id]: settled.trim() ? [settled.trim()] : [] })
  }, [settled])
  return (
    <Input
      size="small"
      aria-label={label}
      placeholder={label}
      {...(numeric ? { inputMode: 'decimal' as const } : {})}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}

const TextFilter = ({ name, field, list }: FilterProps) => (
  <Typed id={`${name}_like`} label={`${field.label} contains`} list={list} />
)

const NumberFilter = ({ name, field, list }: FilterProps) => (
  <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
    <Typed numeric id={`${name}_gte`} label={`${field.label} from`} list={list} />
    <Typed numeric id={`${name}_lte`} label={`${field.label} to`} list={list} />
  </div>
)

const None = () => null

const kinds: Record<Kind, ComponentType<FilterProps>> = {
  text: TextFilter,
  choice: ChoiceFilter,
  set: None,
  integer: NumberFilter,
  money: NumberFilter,
  date: DateFilter,
  instant: DateFilter,
  bool: BoolFilter,
  ref: RefFilter,
  refs: RefFilter,
  backref: None,
  json: None,
  secret: None,
}

export function Filter(props: FilterProps) {
  const Kind = kinds[props.field.kind]
  return <Kind {...props} />
}

/** The parameters of the URL that belong to the filter of a field. */
export const keysOf = (name: string): string[] => [
  name,
  ...['ne', 'gt', 'gte', 'lt', 'lte', 'like', 'null'].map((suffix) => `${name}_${suffix}`),
]
