/** Is the process alive, and can it serve. */
import type { Handler } from './incoming.ts'

/** Alive: touches nothing. */
export const alive: Handler = async () => ({ status: 200, body: { status: 'ok' } })

/** Ready: takes requests, and the database answers. */
export const ready: Handler = async ({ services }) => {
  if (!services.accepting()) return { status: 503, body: { status: 'stopping' } }
  try {
    await services.database.read.run('select 1', [])
  } catch (error) {
    services.log.error({ err: error }, 'the database does not answer')
    return { status: 503, body: { status: 'no database' } }
  }
  return { status: 200, body: { status: 'ok' } }
}
