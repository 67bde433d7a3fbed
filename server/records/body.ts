/** Bodies: which fields a caller may write, and their values in memory form. */
import type { z } from 'zod'
import type { Actor } from '../../shared/actors.ts'
import { AppError, type FieldErrors, invalid } from '../../shared/kernel/errors.ts'
import type { Fields } from '../../shared/kernel/kinds.ts'
import type { Patch, Resource, Row } from '../../shared/kernel/resource.ts'
import { type BodyMode, bodySchema } from '../../shared/kernel/schema.ts'
import { policyOf } from '../../shared/permissions.ts'
import { hiddenFields, untold } from './untold.ts'

/** What came in, not yet read: whether it may come at all is asked first. Reading throws what is wrong with it. */
export interface Body {
  parse(): unknown
  /** Secrets that it holds → their hashes, made before the transaction began. */
  readonly hashes?: ReadonlyMap<string, string>
  /** Files that came with it. */
  readonly files?: CameAlong
}
/** Files of a body: entered under these ids, or refused. */
export interface CameAlong {
  /** How many there were. */
  readonly count: number
  readonly ids: readonly number[]
  readonly errors: readonly string[]
}
/** A body of the server's own making. */
export const given = (value: unknown): Body => ({ parse: () => value })

/** The fields that an actor may write; the rest of a body is ignored. */
export function writable(actor: Actor, resource: Resource): string[] {
  const policy = policyOf(actor, resource.name)
  const hidden = hiddenFields(actor, resource)
  const set = Object.keys(policy?.sets ?? {})
  return Object.entries(resource.fields)
    .filter(
      ([name, field]) =>
        !field.readonly && !field.internal && !field.copied && !hidden.includes(name) && !set.includes(name),
    )
    .map(([name]) => name)
    .filter((name) => !policy?.only || policy.only.includes(name))
}

const schemas = new Map<string, z.ZodObject>()
interface Circumstances {
  /** A field that is not asked for. */
  readonly but?: string | undefined
  /** Files come with it. */
  readonly withFiles?: boolean
  /** Where an instant without an offset is one. */
  readonly zone?: string
}
/** The schema of a body for a resource, a role and a mode; made once. */
export function schemaFor(
  actor: Actor,
  resource: Resource,
  mode: BodyMode,
  { but = '', withFiles = false, zone = 'UTC' }: Circumstances = {},
): z.ZodObject {
  const key = `${resource.name} ${actor.role} ${mode} ${but} ${withFiles} ${zone} ${untold(actor, resource)}`
  const names = () =>
    writable(actor, resource).filter((name) => name !== but && (mode === 'create' || !resource.fields[name]?.fixed))
  const known =
    schemas.get(key) ?? bodySchema(withFiles ? eased(resource.fields) : resource.fields, names(), mode, zone)
  schemas.set(key, known)
  return known
}

/** The same fields where a file stands for some of them. */
const eased = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.orFiles ? { ...field, required: false } : field]),
  )

/** What an action asks beside its record: a text that may be left out may also be null. */
const lenient = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.kind === 'text' && !field.required ? { ...field, nullable: true } : field,
    ]),
  )

const inputSchemas = new WeakMap<Fields, Map<string, z.ZodObject>>()
/** The schema of an action's input; made once. */
export function actionSchema(
  fields: Fields,
  { withFiles = false, zone = 'UTC' }: Omit<Circumstances, 'but'> = {},
): z.ZodObject {
  const made = inputSchemas.get(fields) ?? new Map<string, z.ZodObject>()
  inputSchemas.set(fields, made)
  const key = `${withFiles} ${zone}`
  const taken = () => lenient(withFiles ? eased(fields) : fields)
  const known = made.get(key) ?? bodySchema(taken(), Object.keys(fields), 'create', zone)
  made.set(key, known)
  return known
}

/** What is wrong with the files of a body; outside of a form there is none. */
export function fileErrors(part: string | undefined, body: Body): FieldErrors {
  if (part === undefined) return {}
  const errors = [...(body.files?.errors ?? [])]
  const parsed = body.parse()
  const value = typeof parsed === 'object' && parsed !== null && part in parsed ? Reflect.get(parsed, part) : null
  if (value !== null && value !== undefined)
    errors.push('The submitted data was not a file. Check the encoding type on the form.')
  return errors.length > 0 ? { [part]: errors } : {}
}

/** Values in memory form; `others` are errors that were found already. @throws AppError with every field's messages */
export function parseWith(schema: z.ZodObject, body: unknown, others: FieldErrors = {}): Patch {
  const parsed = schema.safeParse(body)
  if (parsed.success && Object.keys(others).length === 0) return withoutUndefined(parsed.data)
  const errors: FieldErrors = { ...others }
  for (const issue of parsed.error?.issues ?? []) {
    const name = issue.path[0]
    if (name === undefined)
      throw new AppError('invalid', issue.message, { fields: { non_field_errors: [issue.message] } })
    const key = String(name)
    errors[key] = [...(errors[key] ?? []), issue.message]
  }
  throw invalid(errors)
}

const withoutUndefined = (values: Readonly<Record<string, unknown>>): Patch =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** The hash of a secret that a body holds. */
export function hashIn(body: Body, secret: unknown): string {
  const hash = body.hashes?.get(String(secret))
  if (hash === undefined) throw new Error('A secret came without its hash.')
  return hash
}

/** Secrets are stored as hashes alone. */
export function withHashes(resource: Resource, patch: Patch, body: Body): Patch {
  for (const [name, value] of Object.entries(patch))
    if (resource.fields[name]?.kind === 'secret') patch[name] = hashIn(body, value)
  return patch
}

/** What the role's line of the permission table writes whatever the body says. */
export function forced(actor: Actor, resource: Resource): Patch {
  const sets = policyOf(actor, resource.name)?.sets ?? {}
  const patch: Patch = {}
  for (const [name, value] of Object.entries(sets)) patch[name] = (value as (actor: Actor) => Row[string])(actor)
  return patch
}
