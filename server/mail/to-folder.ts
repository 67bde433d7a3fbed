/** Mails as `.eml` files: what a laptop has instead of a mail server. Any mail program opens them. */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { messageOf } from './message.ts'
import type { Mailbox, MailTransport } from './transport.ts'

/** A mail may let its reader in: nobody else on this computer reads it. */
const OURS = 0o600

/** Nobody ever sees half a file: it gets its name once it is whole and on the disk. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`
  const file = await open(unfinished, 'w', OURS)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}

/** @param folder made when the first mail is sent */
export function toFolder(folder: string, from: Mailbox): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    async send(letter) {
      const { message } = await transport.sendMail(messageOf(letter, from))
      if (!Buffer.isBuffer(message)) throw new Error('The mail was not written as a whole.')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // By their names in the order of time; the same mail again is the same file.
      await writeWhole(join(folder, `${letter.date.replaceAll(':', '-')}-${letter.key}.eml`), message)
    },
    async tidy(before) {
      const names = await readdir(folder).catch(() => [])
      for (const name of names.filter((one) => /\.eml(\.part)?$/.test(one))) {
        const path = join(folder, name)
        const { mtime } = await stat(path)
        if (mtime.toISOString() < before) await rm(path, { force: true })
      }
    },
  }
}
