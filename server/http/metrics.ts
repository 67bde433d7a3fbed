/** `/metrics`: for programs on this computer, and for those that have the token. */
import { Readable } from 'node:stream'
import { AppError } from '../../shared/kernel/errors.ts'
import type { Metrics } from '../metrics.ts'
import type { Routes } from './by-method.ts'
import type { Incoming } from './incoming.ts'

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
const OF_PROXIES = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']
/** A proxy on this computer hands over what came from anywhere. */
const isFromHere = ({ ip, header, services: { config } }: Incoming): boolean =>
  LOOPBACK.test(ip) && config.TRUST_PROXY === 0 && OF_PROXIES.every((name) => header(name) === null)

/** The token as a bearer's. Fingerprints are compared, so that the time it takes tells nothing of the token. */
function hasToken({ header, services: { config, tokens } }: Incoming): boolean {
  if (config.METRICS_TOKEN === undefined) return false
  const [, given] = /^bearer +(\S+)$/i.exec(header('authorization')?.trim() ?? '') ?? []
  return given !== undefined && tokens.fingerprint(given) === tokens.fingerprint(config.METRICS_TOKEN)
}

/** @throws AppError not_authenticated */
export async function demandMonitor(incoming: Incoming): Promise<void> {
  if (!isFromHere(incoming) && !hasToken(incoming))
    throw new AppError('not_authenticated', 'Metrics are for this computer, or for who has METRICS_TOKEN.')
}

/** The handlers of the path. */
export const metricsHandlers = (metrics: Metrics): Routes[string] => ({
  async GET(incoming) {
    await demandMonitor(incoming)
    const { type, text } = await metrics.text()
    return {
      status: 200,
      body: undefined,
      stream: Readable.from([Buffer.from(text)]),
      headers: { 'Content-Type': type },
    }
  },
})
