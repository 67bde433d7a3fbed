/** A session that ends while somebody types is begun anew in place, when there is somebody to ask. */

export const SESSION_URL = '/api/admin/session/'

interface Asker {
  /** Whether the page holds something that a jump to the login page would lose. */
  isTyping(): boolean
  /** True when the same person has signed in again. */
  ask(): Promise<boolean>
}

let asker: Asker | undefined
let asking: Promise<boolean> | undefined

/** Who asks, as long as there is a page to ask on. */
export function answerWith(next: Asker): () => void {
  asker = next
  return () => {
    if (asker === next) asker = undefined
  }
}

export const isTyping = (): boolean => asker?.isTyping() ?? false

/** Several requests fail at once and wait for one answer. A read alone loses nothing: the login page does for it. */
export async function signInAgain(method: string, url: string): Promise<boolean> {
  if (!asker || url === SESSION_URL || (method === 'GET' && !asker.isTyping() && !asking)) return false
  asking ??= asker.ask().finally(() => {
    asking = undefined
  })
  return asking
}
