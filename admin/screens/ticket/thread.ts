/** What was said and done on a ticket, in the order of time. */
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { type Attached, filesOf, isAttached } from '../../kernel/files/attached.ts'
import type { Change, Entry } from '../../kernel/history/entry.ts'
import { isInternal } from '../../kernel/internal.tsx'

/** The resource whose records the thread is made of. */
export const COMMENTS = 'ticket_comments'

export type Role = 'staff' | 'seller' | 'customer' | 'system'

/** One message; the ticket's own description is the first, and has no id. */
export interface Message {
  readonly id: number
  readonly text: string
  readonly internal: boolean
  readonly by: Role
  readonly author: number | null
  readonly name: string
  readonly at: string
  readonly files: readonly Attached[]
}

/** A change of the ticket that people in the thread want to know of. */
export interface Event {
  readonly id: number
  readonly name: string
  readonly at: string
  readonly changes: readonly Change[]
}

export type Item = { readonly message: Message } | { readonly event: Event }

const roles: readonly Role[] = ['staff', 'seller', 'customer', 'system']
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A comment as the server answers it. */
function toMessage(comment: Readonly<Record<string, unknown>>): Message {
  const files: unknown[] = Array.isArray(comment.attachments) ? comment.attachments : []
  return {
    id: Number(comment.id),
    text: textOf(comment.comment),
    internal: comment.is_internal === true,
    by: roles.find((role) => role === comment.author_role) ?? 'system',
    author: typeof comment.created_by === 'number' ? comment.created_by : null,
    name: textOf(comment.created_by_name),
    at: textOf(comment.created_at),
    files: files.filter(isAttached),
  }
}

/** What stands in a list of comments of any origin, oldest first. */
export const messagesIn = (list: unknown): readonly Message[] =>
  Array.isArray(list) ? list.filter(isObject).map(toMessage) : []

/** What the ticket began with. */
export const firstMessage = (admin: Admin, ticket: AdminRecord): Message => ({
  id: 0,
  text: textOf(ticket.description),
  internal: isInternal(admin, ticket),
  by: 'customer',
  author: typeof ticket.created_by === 'number' ? ticket.created_by : null,
  name: textOf(ticket.created_by_name) || textOf(ticket.customer_name),
  at: textOf(ticket.created_at),
  files: filesOf(admin, ticket),
})

/** Of these it is told in the thread; the rest is in the history. */
const told: ReadonlySet<string> = new Set(['status', 'priority', 'category', 'assigned_to', 'company', 'customer'])

/** The events among entries of the history. */
export const eventsIn = (entries: readonly Entry[]): readonly Event[] =>
  entries.flatMap(({ id, at, action, actor_name, changes }) => {
    const shown = action === 'create' ? [] : changes.filter(({ field }) => told.has(field))
    return shown.length > 0 ? [{ id, at, name: actor_name ?? '', changes: shown }] : []
  })

const timeOf = (item: Item): string => ('message' in item ? item.message.at : item.event.at)

/** Messages and the events between them; those older than the first message that is shown wait with it. */
export function timeline(messages: readonly Message[], events: readonly Event[], whole: boolean): readonly Item[] {
  const since = whole ? '' : (messages[0]?.at ?? '')
  const items: Item[] = [
    ...messages.map((message) => ({ message })),
    ...events.filter(({ at }) => at >= since).map((event) => ({ event })),
  ]
  return items.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0))
}
