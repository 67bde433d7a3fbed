/** The call of a command: the server itself, through the command line. */
import { system } from '../../shared/actors.ts'
import { fileDoor } from '../files/storing.ts'
import type { Call } from '../records/context.ts'
import type { Services } from '../services.ts'
import { dateIn } from '../time.ts'

export function systemCall(services: Services): Call {
  const { clock, config, settings, served } = services
  const now = clock()
  const timeZone = config.TIME_ZONE
  return {
    actor: system,
    now,
    today: dateIn(timeZone, now),
    timeZone,
    through: 'command',
    requestId: '',
    session: null,
    settings: settings.current,
    files: fileDoor(services, () => `http://localhost:${config.PORT}`),
    served,
    depth: 0,
  }
}
