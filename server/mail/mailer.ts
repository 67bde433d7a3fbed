/** Sends what is in the outbox. Every server process has a mailer; they share the work. */
import { setTimeout as delay } from 'node:timers/promises'
import { addressOf } from '../config.ts'
import type { Services } from '../services.ts'
import { type Claimed, claim, conclude, isAnyDue, type Outcome } from './delivery.ts'
import { layout } from './layout.ts'
import { MOST_TRIES, waitAfter } from './retries.ts'
import { MailRefused } from './transport.ts'

const LOOK_MS = 1_000
const AT_ONCE = 4
/** The process has ten seconds to end. A mail that takes longer is sent again by the next one. */
const PATIENCE_MS = 7_000
const REASON = 500

export type MailWorks = Pick<Services, 'database' | 'clock' | 'log' | 'config' | 'mail' | 'mayOpen'>

/** What a mail server says of a failure names the address; the outbox and the log do not. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…')
    .slice(0, REASON)

/** Why it is not even tried. Rights are asked for again: the mail was written a while ago. */
async function hopeless(works: MailWorks, mail: Claimed): Promise<Outcome | undefined> {
  const { isExpired, about, recipient, tries } = mail
  const never = (problem: string) => ({ is: 'dead', problem }) as const
  if (isExpired) return { ...never('It came too late to be of use.'), useless: true }
  if (!recipient.isActive) return never('The account is switched off.')
  if (tries > MOST_TRIES) return never('The server ended each time while it was being sent.')
  if (about && !(await works.mayOpen(works.database.read, recipient.id, about.resource, about.record)))
    return never('Its reader may not open any more what it is about, or that was deleted.')
  return undefined
}

async function sendOne(works: MailWorks, mail: Claimed, chance: () => number): Promise<Outcome> {
  const { config, log, clock, mail: transport } = works
  const { id, tries, subject, createdAt: date, recipient } = mail
  try {
    const key = `${id}.${Date.parse(date)}`
    await transport.send({ to: recipient, subject, key, date, ...layout(mail.text, mail.link, addressOf(config)) })
    return { is: 'sent' }
  } catch (error) {
    const problem = reasonOf(error)
    const dead = error instanceof MailRefused || tries >= MOST_TRIES
    log[dead ? 'error' : 'warn']({ mail: id, tries, problem }, dead ? 'a mail was given up' : 'a mail was not sent yet')
    if (dead) return { is: 'dead', problem }
    const until = new Date(Date.parse(clock()) + waitAfter(tries, chance)).toISOString()
    return { is: 'waiting', until, problem }
  }
}

/** Sends some of what is due; resolves with how many it took up. */
export async function deliver(works: MailWorks, chance: () => number): Promise<number> {
  const { database, clock } = works
  if (!(await isAnyDue(database.read, clock()))) return 0
  const mails = await database.transaction((tx) => claim(tx, clock(), AT_ONCE))
  await Promise.all(
    mails.map(async (mail) => {
      const outcome = (await hopeless(works, mail)) ?? (await sendOne(works, mail, chance))
      await database.transaction((tx) => conclude(tx, clock(), mail, outcome))
    }),
  )
  return mails.length
}

/** Looks every second. `stop` takes up nothing more, and waits for what is being sent, though not for ever. */
export function startMailer(works: MailWorks, chance: () => number): { stop(): Promise<void> } {
  let stopping = false
  let running: Promise<void> | undefined
  const work = async () => {
    while (!stopping && (await deliver(works, chance)) > 0);
  }
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => works.log.error({ err: error }, 'mails were not sent'))
      .finally(() => {
        running = undefined
      })
  }, LOOK_MS)
  timer.unref()
  return {
    async stop() {
      stopping = true
      clearInterval(timer)
      if (running) await Promise.race([running, delay(PATIENCE_MS)])
    },
  }
}
