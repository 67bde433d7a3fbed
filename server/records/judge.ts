/** What can be said against a body before anything is written. */
import { AppError, type FieldErrors } from '../../shared/kernel/errors.ts'
import type { Patch, Resource, Row } from '../../shared/kernel/resource.ts'
import type { BodyMode } from '../../shared/kernel/schema.ts'
import { type Body, fileErrors, parseWith, schemaFor, withHashes } from './body.ts'
import type { Context } from './context.ts'
import { filesOf } from './files.ts'
import { checkRefs } from './refs.ts'

export interface Judged {
  /** Values in memory form; nothing when there are errors. */
  readonly given: Patch
  readonly errors: FieldErrors
}

/** Whether a record has files, where its fields may be blank because of them. */
const hasFiles = async (ctx: Context, resource: Resource, id: number): Promise<boolean> =>
  Object.values(resource.fields).some(({ orFiles }) => orFiles) && (await filesOf(ctx, resource, [id])).size > 0

/** Reads a body, checks whom its refs may point at, and asks the resource what it says of the values as typed. `but` is a field that the server sets itself. */
export async function judge(
  ctx: Context,
  resource: Resource,
  before: Row | null,
  body: Body,
  mode: BodyMode,
  but?: string,
): Promise<Judged> {
  try {
    const others = before ? {} : fileErrors(resource.files, body)
    const withFiles = before ? await hasFiles(ctx, resource, before.id) : (body.files?.count ?? 0) > 0
    const schema = schemaFor(ctx.actor, resource, mode, { but, withFiles, zone: ctx.timeZone })
    const given = parseWith(schema, body.parse(), others)
    const errors = await checkRefs(ctx, resource, before, given)
    for (const [name, messages] of Object.entries(ctx.served.get(resource.name)?.judge?.(before, given) ?? {}))
      if (messages) errors[name] = messages
    return { given: Object.keys(errors).length > 0 ? {} : withHashes(resource, given, body), errors }
  } catch (error) {
    if (error instanceof AppError && error.fields) return { given: {}, errors: error.fields }
    throw error
  }
}
