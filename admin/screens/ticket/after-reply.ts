/** What a reply leaves behind: the status of the ticket, and in whose hands it is. */
import { useState } from 'react'
import type { AdminRecord } from '../../kernel/define-admin.ts'
import { useStored } from '../../kernel/use-stored.ts'
import { message } from '../../locales/translate.ts'

/** The ways to send a reply, and what their buttons say. */
const ways = {
  same: message('Send to customer'),
  in_progress: message('Send and start work'),
  waiting_customer: message('Send and wait for the customer'),
  resolved: message('Send and resolve'),
} as const
export type Way = keyof typeof ways
export const isWay = (word: string): word is Way => Object.hasOwn(ways, word)
export const wordsOf = (way: Way): string => ways[way]

/** Whoever answers what nobody works at yet has begun to work at it. */
const usual: Readonly<Record<string, Way>> = { open: 'in_progress' }

/** Those that a ticket in this status offers: none that leads where it is. */
export const waysFrom = (status: unknown): Way[] =>
  ['same', 'in_progress', 'waiting_customer', 'resolved'].filter(isWay).filter((way) => way !== status)

export interface AfterReply {
  /** What the button does: what a saved reply asks for, else what this person chose last for tickets in this status. */
  readonly way: Way
  /** For this reply alone. */
  readonly choose: (way: Way | undefined) => void
  readonly remember: (way: Way) => void
  /** Whether the ticket is taken over; undefined where somebody has it, or it is not to be changed. */
  readonly taking: boolean | undefined
  take(taking: boolean): void
}

const LEFT = 'left'

/** Each person's last choices, in this browser. */
export function useAfterReply(ticket: AdminRecord, me: number): AfterReply {
  const status = String(ticket.status)
  const [stored, remember] = useStored('local', `after-reply:${me}:${status}`)
  const [kept, keep] = useStored('local', `reply-takes:${me}`)
  const [taking, setTaking] = useState(kept !== LEFT)
  const [once, choose] = useState<Way>()
  const may = ticket._can.change
  const wanted = once ?? (isWay(stored) ? stored : (usual[status] ?? 'same'))
  return {
    way: may && wanted !== status ? wanted : 'same',
    choose,
    remember,
    taking: may && ticket.assigned_to === null ? taking : undefined,
    take(next) {
      setTaking(next)
      keep(next ? '' : LEFT)
    },
  }
}

/** The status that a way leaves the ticket in; undefined leaves it as it is. */
export const statusAfter = (way: Way): string | undefined => (way === 'same' ? undefined : way)
