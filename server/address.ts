/** The address that the server listens on, and what can be wrong with it. */
import { createServer } from 'node:net'
import type { Config } from './config.ts'

type Address = Pick<Config, 'HOST' | 'PORT'>

/** Why nobody can listen there, in words. */
export function inWords(error: NodeJS.ErrnoException, { HOST, PORT }: Address): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`port ${PORT} is in use. Stop the other program, or set PORT to a free one.`)
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')
    return new Error(`HOST ${HOST} is no address of this computer. Use 127.0.0.1, or 0.0.0.0 for every address.`)
  if (error.code === 'EACCES') return new Error(`PORT ${PORT} is not ours to use. Choose one above 1023.`)
  return error
}

/**
 * Listens for a moment. Before anything is opened: a start that can't serve must not migrate the database of the server
 * that does.
 * @throws Error that says what is wrong
 */
export function demandAddress(address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(inWords(error, address)))
    probe.listen(address.PORT, address.HOST, () => probe.close(() => resolve()))
  })
}
