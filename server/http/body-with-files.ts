/** The body of a call that takes files: JSON, or a form whose files wait on this computer. */
import type { Fields } from '../../shared/kernel/kinds.ts'
import { MAX_TABLE_BYTES } from '../files/read-table.ts'
import type { Context } from '../records/context.ts'
import { find } from '../records/find.ts'
import type { Reply } from './dialects/dialect.ts'
import { type FormBody, formBody } from './form-body.ts'
import { type Incoming, idOf } from './incoming.ts'
import { isMultipart, readForm } from './multipart.ts'
import type { Operation } from './operations.ts'
import { readBody, withSecretHashes } from './request-body.ts'
import { uploadLimits } from './upload-limits.ts'
import type { Going } from './verbs.ts'

/** The fields that a body may hold. */
const taken = ({ action, resource }: Operation): Fields => (action ? (action.declared.input ?? {}) : resource.fields)

/** The name of the parts in which an operation takes files. */
const partOf = ({ verb, resource, action }: Operation): string | undefined =>
  verb === 'create' ? resource.files : action?.declared.files

/** Hands over what came; the files of a form are on this computer until `work` is done. */
export async function withBody(ctx: Context, going: Going, work: (body: FormBody) => Promise<Reply>): Promise<Reply> {
  const { incoming, operation } = going
  const fields = taken(operation)
  if (operation.extra === 'import-read' && isMultipart(incoming)) return withSheet(incoming, work)
  const part = partOf(operation)
  if (part === undefined || !isMultipart(incoming))
    return work({ ...(await withSecretHashes(await readBody(incoming), fields)), spooled: [] })
  const needs = operation.action?.declared.needs
  // Before a hundred megabytes are read, for a record that may not be the caller's.
  if (needs && operation.path.includes('/:id')) await find(ctx, operation.resource, idOf(incoming), needs)
  const { count, megabytes } = uploadLimits(incoming.services.config, ctx.settings)
  const limits = { count, size: megabytes * 1_048_576 }
  const form = await readForm(incoming, limits)
  try {
    return await work(await formBody(form, fields, part, limits))
  } finally {
    await form.remove()
  }
}

/** Hands over the file of a form as it came. */
async function withSheet(incoming: Incoming, work: (body: FormBody) => Promise<Reply>): Promise<Reply> {
  const form = await readForm(incoming, { count: 1, size: MAX_TABLE_BYTES })
  try {
    const sheet = form.files.find(({ part }) => part === 'file')
    return await work({ text: '', parse: () => ({}), list: () => [], spooled: [], ...(sheet ? { sheet } : {}) })
  } finally {
    await form.remove()
  }
}
