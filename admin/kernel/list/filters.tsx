/** The filter for each kind of field. */
import type { ComponentType } from 'react'
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import { isCounted } from '../../../shared/kernel/resource.ts'
import { say, saySmall, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { isChoice } from '../fields.ts'
import { DateFilter } from './date-filter.tsx'
import { OptionList } from './option-list.tsx'
import { RefFilter } from './ref-filter.tsx'
import { ContainsFilter, NumberFilter } from './typed-filter.tsx'
import type { Facet } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

export interface FilterProps {
  readonly admin: Admin
  readonly name: string
  readonly field: AnyField
  readonly list: ListControl
  /** Undefined until they are counted. */
  readonly facets: readonly Facet[] | undefined
  /** Whether the counts have come. */
  readonly counted: boolean
}

/** The count of one value; one that no facet names has none. */
export const facetCount = (facets: readonly Facet[] | undefined, value: string): number | undefined =>
  facets && (facets.find((facet) => String(facet.value ?? 'none') === value)?.count ?? 0)

function ChoiceFilter({ name, field, list, facets }: FilterProps) {
  const options = Object.entries(isChoice(field) ? field.choices : {})
  return (
    <OptionList
      label={saySmall(field.label)}
      options={options.map(([value, label]) => ({ value, label: say(label), count: facetCount(facets, value) }))}
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
        { value: 'true', label: t('Yes'), count: facetCount(facets, 'true') },
        { value: 'false', label: t('No'), count: facetCount(facets, 'false') },
      ]}
      chosen={list.state.filters[name] ?? []}
      onChange={(chosen) => list.filter({ [name]: chosen })}
    />
  )
}

const NONE = 'none'

/** Every value that there is, where the database can count them; else a part of the text. */
function TextFilter(props: FilterProps) {
  const { admin, name, field, list, facets, counted } = props
  if (!isCounted(admin.resource, name) || (counted && !facets)) return <ContainsFilter {...props} />
  const missing = `${name}_null`
  const given = list.state.filters[name] ?? []
  const options = (facets ?? []).map(({ value, label, count }) => ({
    value: value === null ? NONE : `=${value}`,
    label: value === null ? t('Empty') : label,
    count,
  }))
  // What is chosen stays in sight when there is none of it.
  for (const value of given)
    if (!options.some((option) => option.value === `=${value}`))
      options.push({ value: `=${value}`, label: value, count: 0 })
  return (
    <OptionList
      label={saySmall(field.label)}
      options={options}
      chosen={list.state.filters[missing]?.[0] === 'true' ? [NONE] : given.map((value) => `=${value}`)}
      onChange={(chosen) => {
        const empty = chosen.at(-1) === NONE
        const values = empty ? [] : chosen.filter((value) => value !== NONE).map((value) => value.slice(1))
        list.filter({ [name]: values, [missing]: empty ? ['true'] : [] })
      }}
    />
  )
}

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
