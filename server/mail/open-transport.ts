import { join } from 'node:path'
import { addressOf, type Config } from '../config.ts'
import { toFolder } from './to-folder.ts'
import { toServer } from './to-server.ts'
import type { Mailbox, MailTransport } from './transport.ts'

/** The sender; a name of this installation's host where none is given. */
function senderOf(config: Config): Mailbox {
  const { hostname } = new URL(addressOf(config))
  return config.MAIL_FROM ?? { name: 'TezRent CRM', address: `no-reply@${hostname}` }
}

/** An SMTP server, or without one the folder `mail` in the data folder. Nothing is opened before the first mail. */
export function openTransport(config: Config, dataFolder: string): MailTransport {
  const from = senderOf(config)
  return config.MAIL_URL ? toServer(config.MAIL_URL, from) : toFolder(join(dataFolder, 'mail'), from)
}
