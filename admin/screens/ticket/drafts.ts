/** What was typed and not sent, kept in this browser: one for each ticket and each audience. */

export type Audience = 'public' | 'internal'

export interface Draft {
  readonly text: string
  /** The names of the files that were chosen. */
  readonly files: readonly string[]
  /** When it was kept. */
  readonly at: number
}

/** So long a draft waits. */
const KEPT_MS = 60 * 24 * 3_600_000
const PREFIX = 'draft:'

export const draftKey = (user: number, ticket: number, audience: Audience): string =>
  `${PREFIX}${user}:${ticket}:${audience}`

function parse(stored: string | null): Draft | undefined {
  if (stored === null) return undefined
  try {
    const { text, files, at }: { text?: unknown; files?: unknown; at?: unknown } = JSON.parse(stored)
    return {
      text: typeof text === 'string' ? text : '',
      files: Array.isArray(files) ? files.map(String) : [],
      at: Number(at) || 0,
    }
  } catch {
    return undefined
  }
}

/** The draft that waits under the key. */
export const readDraft = (key: string): Draft | undefined => parse(localStorage.getItem(key))

/** Files live as long as the page does: a browser gives none of them back after a reload. */
const held = new Map<string, readonly File[]>()
export const heldFiles = (key: string): readonly File[] => held.get(key) ?? []

/** Keeps a draft; an empty one is none. Says whether it is safe. */
export function keepDraft(key: string, text: string, files: readonly File[], lost: readonly string[]): boolean {
  if (files.length > 0) held.set(key, files)
  else held.delete(key)
  try {
    const names = [...files.map(({ name }) => name), ...lost]
    if (text === '' && names.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ text, files: names, at: Date.now() }))
    return true
  } catch {
    return false
  }
}

/** Forgets it: it was sent. */
export function dropDraft(key: string): void {
  held.delete(key)
  localStorage.removeItem(key)
}

/** Whether something waits to be sent. */
export const hasDraft = (user: number, ticket: number, audience: Audience): boolean =>
  localStorage.getItem(draftKey(user, ticket, audience)) !== null

/** Takes away drafts that nobody came back to. */
export function tidyDrafts(now = Date.now()): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue
    if ((readDraft(key)?.at ?? 0) < now - KEPT_MS) localStorage.removeItem(key)
  }
}
