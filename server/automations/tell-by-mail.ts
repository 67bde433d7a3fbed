/** A notification as a mail, for those who want it so. */
import { notificationTypes } from '../../shared/resources/notifications.ts'
import { post } from '../mail/outbox.ts'
import type { Context } from '../records/context.ts'
import { type Notice, objects } from './notice.ts'

/** Ten comments within a minute are one mail, which says so. */
const GATHER_MS = 60_000

const textOf = ({ type, message }: Notice): string =>
  [message, `You get this mail because you asked for mails of the kind “${notificationTypes[type]}”.`]
    .filter((paragraph) => paragraph.trim() !== '')
    .join('\n\n')

/** Puts a mail for each of these people, who want them, into the outbox; what comes within a while is told together. */
export async function tellByMail({ db, now }: Context, people: readonly number[], notice: Notice): Promise<void> {
  if (people.length === 0) return
  const { type, about, id, one: subject, many } = notice
  await post(db, now, {
    to: people,
    subject,
    many,
    text: textOf(notice),
    about: { resource: objects[about].name, record: id },
    link: `/admin/crm/${objects[about].paths.admin}/show/${id}`,
    slot: `${type}:${about}:${id}`,
    due: new Date(Date.parse(now) + GATHER_MS).toISOString(),
  })
}
