/** Saved replies with what is in braces filled in. */

import { replyVariables } from '../../../shared/resources/saved-replies.ts'
import type { AdminRecord } from '../../kernel/define-admin.ts'

const VARIABLE = /\{(\w+)\}/g
const isVariable = (name: string): boolean => Object.hasOwn(replyVariables, name)
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What the variables stand for on this ticket; empty where there is nothing. */
export const valuesFor = (ticket: AdminRecord, agent: string): Readonly<Record<string, string>> => ({
  customer: textOf(ticket.customer_name),
  agent,
  ticket_number: textOf(ticket.ticket_number),
  rental: textOf(ticket.rental_reference),
})

/** A piece of a reply: text as it is, a value, or a variable that has none. */
export interface Piece {
  readonly text: string
  readonly kind: 'text' | 'value' | 'missing'
}

/** The reply in pieces, so that what was filled in and what is missing can be told apart. */
export function piecesOf(body: string, values: Readonly<Record<string, string>>): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of body.matchAll(VARIABLE)) {
    const [whole, name = ''] = match
    pieces.push({ text: body.slice(from, match.index), kind: 'text' })
    const value = values[name] ?? ''
    pieces.push(value === '' ? { text: whole, kind: 'missing' } : { text: value, kind: 'value' })
    from = match.index + whole.length
  }
  return [...pieces, { text: body.slice(from), kind: 'text' }]
}

/** The variables that a text still holds: no customer should read them. */
export const unfilled = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(VARIABLE)].flatMap(([whole, name = '']) => (isVariable(name) ? [whole] : []))),
]
