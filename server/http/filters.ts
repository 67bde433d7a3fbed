/** From the text of a filter to a condition: what both dialects share. */

import type { Circumstances } from '../../shared/kernel/asked-filter.ts'
import type { FieldErrors } from '../../shared/kernel/errors.ts'
import { filterSchema } from '../../shared/kernel/filter-schema.ts'
import { isDate, toInstant } from '../../shared/kernel/instants.ts'
import type { AnyField, Kind } from '../../shared/kernel/kinds.ts'
import { NOTHING, type Scalar, type Test } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import type { Context } from '../records/context.ts'
import { nextDay, startOfDay } from '../time.ts'

export type Operator = 'eq' | 'ne' | 'in' | 'nin' | 'gt' | 'gte' | 'lt' | 'lte' | 'like' | 'null'

/** Where a filter is asked: whose, and in which time zone a date is a day. */
export interface Asking {
  readonly zone: string
  /** The id of the caller: `me`. */
  readonly me: number | null
  readonly errors: FieldErrors
}

const LONGEST = 1000
const pointing: ReadonlySet<Kind> = new Set(['ref', 'refs'])
const equalities: ReadonlySet<Operator> = new Set(['eq', 'ne', 'in', 'nin'])

/** A date compared with an instant means that whole day. */
function onDay(operator: Operator, date: string, zone: string): Test | undefined {
  const start = startOfDay(zone, date)
  const end = startOfDay(zone, nextDay(date))
  if (operator === 'eq') return { gte: start, lt: end }
  if (operator === 'gte') return { gte: start }
  if (operator === 'lte') return { lt: end }
  if (operator === 'gt') return { gte: end }
  if (operator === 'lt') return { lt: start }
  if (operator === 'ne') return { outside: [start, end] }
  return undefined
}

function values(name: string, field: AnyField, texts: readonly string[], asking: Asking): Scalar[] {
  const schema = filterSchema(field, asking.zone)
  return texts.flatMap((text) => {
    if (pointing.has(field.kind) && text === 'me' && asking.me !== null) return [asking.me]
    const parsed = schema.safeParse(text)
    if (parsed.success) return [parsed.data]
    asking.errors[name] = parsed.error.issues.map(({ message }) => message)
    return []
  })
}

const NONE = 'none'
/** Empty, or one of the others. */
function withNone(name: string, field: AnyField, operator: Operator, texts: readonly string[], asking: Asking): Test {
  const others = values(
    name,
    field,
    texts.filter((text) => text !== NONE),
    asking,
  )
  if (operator === 'ne' || operator === 'nin') return others.length > 0 ? { null: false, nin: others } : { null: false }
  return others.length > 0 ? { inOrNull: others } : { null: true }
}

/** The test that a filter means; undefined when it means nothing (empty, or of a wrong form: then `errors` says so). */
export function testOf(
  name: string,
  field: AnyField,
  operator: Operator,
  texts: readonly string[],
  asking: Asking,
): Test | undefined {
  const some = texts.filter((text) => text !== '')
  const [first] = some
  if (first === undefined) return undefined
  if (operator === 'null') {
    const empty = first === 'true' || first === '1'
    // A text is never null.
    return field.kind === 'text' ? { [empty ? 'eq' : 'ne']: '' } : { null: empty }
  }
  if (pointing.has(field.kind) && some.includes(NONE)) return withNone(name, field, operator, some, asking)
  if (first.length > LONGEST) {
    asking.errors[name] = [`Ensure this value has at most ${LONGEST} characters.`]
    return undefined
  }
  if (field.kind === 'refs' && !equalities.has(operator)) return undefined
  if (operator === 'like') return field.kind === 'text' ? { like: first } : undefined
  if (field.kind === 'instant') {
    const day = isDate(first) ? onDay(operator, first, asking.zone) : undefined
    if (day) return day
    if (toInstant(first, asking.zone) === null) {
      asking.errors[name] = ['Enter a valid date/time.']
      return undefined
    }
  }
  const parsed = [...new Set(values(name, field, some, asking))]
  const [one] = parsed
  if (one === undefined) return undefined
  if (operator === 'in' || operator === 'nin') return { [operator]: parsed }
  if (operator === 'eq' && parsed.length > 1) return { in: parsed }
  return { [operator]: one }
}

/** What a filter beside those of the fields may ask for. */
export const circumstancesOf = (ctx: Context): Circumstances => ({
  now: ctx.now,
  settings: ctx.settings,
  seen(resource) {
    const view = allows(ctx.actor, 'view', resource)
    return view === false ? NOTHING : view
  },
})
