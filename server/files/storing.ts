/** Between a request and the store: bytes are stored before the transaction, and taken back when no record took them. */
import type { Call, FileDoor } from '../records/context.ts'
import { unitOfWork } from '../records/context.ts'
import { enterFiles, giveUp, type NewFile } from '../records/files.ts'
import type { Services } from '../services.ts'

/** A file on this computer that is to be stored. */
export type Spooled = Omit<NewFile, 'key'> & { readonly path: string }

/** Random, and sorted by day for people who look: nothing of the user's is in it. */
const keyAt = (now: string): string => `${now.slice(0, 10).replaceAll('-', '/')}/${crypto.randomUUID()}`

/** Runs `work` with the ids of files that are stored and belong to nobody yet; those that still do afterwards go. */
export async function withStored<T>(
  { database, store, sweepFiles }: Pick<Services, 'database' | 'store' | 'sweepFiles'>,
  call: Call,
  files: readonly Spooled[],
  work: (ids: readonly number[]) => Promise<T>,
): Promise<T> {
  if (files.length === 0) return work([])
  const entered = files.map(({ path, ...file }) => ({ path, file: { ...file, key: keyAt(call.now) } }))
  const ids = await unitOfWork(database, call, (ctx) =>
    enterFiles(
      ctx,
      entered.map(({ file }) => file),
    ),
  )
  try {
    for (const { path, file } of entered) await store.put(file.key, path, file.size)
    return await work(ids)
  } finally {
    if (await database.transaction((db) => giveUp(db, ids))) await sweepFiles()
  }
}

/** Where downloads are, without the final slash. */
export const FILES = '/api/files'

/** What verbs know of files; `origin` is what addresses begin with when no `PUBLIC_URL` says so. */
export const fileDoor = (
  { config, sweepFiles }: Pick<Services, 'config' | 'sweepFiles'>,
  origin: () => string,
): FileDoor => ({
  urlOf: (id) => `${config.PUBLIC_URL ?? origin()}${FILES}/${id}/`,
  sweep: () => void sweepFiles(),
})
