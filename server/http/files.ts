/** `/api/files/{id}/`: a file, for those who may see the record that it belongs to. */

import { once } from 'node:events'
import { notFound } from '../../shared/kernel/errors.ts'
import { dispositionOf } from '../files/file-name.ts'
import { reading } from '../records/context.ts'
import { type Download, downloadable } from '../records/files.ts'
import { authenticate } from './authenticate.ts'
import { byMethod } from './by-method.ts'
import { callOf, type Handler, type Incoming, idOf } from './incoming.ts'

/** Whatever is in it: it is no page, and runs nothing. */
const POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** @throws AppError not_found where there is none for the caller's eyes */
async function fileOf(incoming: Incoming): Promise<Download> {
  const session = await authenticate(incoming)
  const ctx = reading(incoming.services.database, callOf(incoming, session, 'api'))
  const file = await downloadable(ctx, idOf(incoming))
  if (!file) throw notFound()
  return file
}

const download: Handler = async (incoming) => {
  const file = await fileOf(incoming)
  const text = file.content_type.startsWith('text/')
  const etag = `"${file.id}"`
  const headers = {
    'Content-Type': text ? `${file.content_type}; charset=utf-8` : file.content_type,
    'Content-Disposition': dispositionOf(file.name),
    'Content-Security-Policy': POLICY,
    // Files never change, but the right to see them may end.
    'Cache-Control': 'private, no-cache',
    ETag: etag,
  }
  if (incoming.header('if-none-match') === etag) return { status: 304, body: undefined, headers }
  const whole = { ...headers, 'Content-Length': String(file.size) }
  if (incoming.method === 'HEAD') return { status: 200, body: undefined, headers: whole }
  const stream = await incoming.services.store.open(file.key)
  // Whether it is there turns out now, while it can still be said.
  await once(stream, 'readable')
  return { status: 200, body: undefined, stream, headers: whole }
}

export const fileReply: Handler = byMethod({ GET: download }, fileOf)
