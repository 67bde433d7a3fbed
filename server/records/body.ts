/** Bodies: which fields a caller may write, and their values in memory form. */
import type { z } from 'zod'
import { AppError, type FieldErrors, invalid } from '../../shared/kernel/errors.ts'
import type { Fields } from '../../shared/kernel/kinds.ts'
import type { Patch, Resource, Row } from '../../shared/kernel/resource.ts'
import { type BodyMode, bodySchema } from '../../shared/kernel/schema.ts'
import { type Actor, policyOf } from '../../shared/permissions.ts'

/** What came in, not yet read: whether it may come at all is asked first. Reading throws what is wrong with it. */
export interface Body {
  parse(): unknown
  /** Secrets that it holds → their hashes, made before the transaction began. */
  readonly hashes?: ReadonlyMap<string, string>
}
/** A body of the server's own making. */
export const given = (value: unknown): Body => ({ parse: () => value })

/** The fields that an actor may write; the rest of a body is ignored. */
export function writable(actor: Actor, resource: Resource): string[] {
  const policy = policyOf(actor, resource.name)
  const hidden = policy?.hides ?? []
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
/** The schema of a body for a resource, a role and a mode, perhaps without one field; made once. */
export function schemaFor(actor: Actor, resource: Resource, mode: BodyMode, but = ''): z.ZodObject {
  const key = `${resource.name} ${actor.role} ${mode} ${but}`
  const names = () =>
    writable(actor, resource).filter((name) => name !== but && (mode === 'create' || !resource.fields[name]?.fixed))
  const known = schemas.get(key) ?? bodySchema(resource.fields, names(), mode)
  schemas.set(key, known)
  return known
}

const inputSchemas = new WeakMap<Fields, z.ZodObject>()
/** The schema of an action's input; made once. */
export function actionSchema(fields: Fields): z.ZodObject {
  const known = inputSchemas.get(fields) ?? bodySchema(fields, Object.keys(fields), 'create')
  inputSchemas.set(fields, known)
  return known
}

/** Values in memory form. @throws AppError with every field's messages */
export function parseWith(schema: z.ZodObject, body: unknown): Patch {
  const parsed = schema.safeParse(body)
  if (parsed.success) return withoutUndefined(parsed.data)
  const errors: FieldErrors = {}
  for (const issue of parsed.error.issues) {
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
