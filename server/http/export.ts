/** `GET /api/admin/<resource>/export`: a list as a file. */
import { Readable } from 'node:stream'
import type { Resource } from '../../shared/kernel/resource.ts'
import { cleanName, dispositionOf } from '../files/file-name.ts'
import { type Context, unitOfWork } from '../records/context.ts'
import { exportCsv, type Piece } from '../records/export.ts'
import { rememberMany } from '../records/history.ts'
import type { Services } from '../services.ts'
import { listQuery } from './dialects/simple-rest.ts'
import type { Answerer } from './extras.ts'

/** Excel takes a file for UTF-8 by this mark alone. */
const BOM = '\uFEFF'

/** `leads-hot-2026-10-21.csv` */
function fileName({ paths }: Resource, view: string, today: string): string {
  const words = [paths.admin, view.trim().replaceAll(/[\s.]+/g, '-'), today]
  return cleanName(`${words.filter(Boolean).join('-')}.csv`.replaceAll(/[/\\]/g, '-'))
}

/** How many of which, for the history. */
const countOf = (count: number, { label }: Resource): string =>
  `${new Intl.NumberFormat('en').format(count)} ${(count === 1 ? label.one : label.many).toLowerCase()}`

/** The pieces as bytes; whoever took them, and be it not all, is kept in the history. */
async function* sent(ctx: Context, resource: Resource, first: Piece, rest: AsyncGenerator<Piece>, services: Services) {
  let count = 0
  try {
    count += first.count
    yield Buffer.from(BOM + first.text)
    for await (const piece of rest) {
      count += piece.count
      yield Buffer.from(piece.text)
    }
  } finally {
    await unitOfWork(services.database, ctx, (writing) =>
      rememberMany(writing, resource, 'export', countOf(count, resource)),
    ).catch((err: unknown) => services.log.error({ err, request: ctx.requestId }, 'an export is not in the history'))
  }
}

export const exported: Answerer = async (ctx, { resource }, { services, method }, { params }) => {
  const query = listQuery(ctx, resource, params)
  const pieces = exportCsv(ctx, resource, query, (params.get('columns') ?? '').split(','))
  // What can be refused is refused now, while there is still a status to say it with.
  const { value } = await pieces.next()
  const first = value ?? { text: '', count: 0 }
  const answer = {
    status: 200,
    body: undefined,
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': dispositionOf(fileName(resource, params.get('view') ?? '', ctx.today)),
    },
  }
  // A stream that nobody reads begins all the same, and would be remembered as taken.
  if (method === 'HEAD') return answer
  const bytes = sent(ctx, resource, first, pieces, services)
  return { ...answer, stream: Readable.from(bytes, { objectMode: false, highWaterMark: 1 }) }
}
