/** When a page is there for somebody. */

/** The server forgets after three times as long who says nothing. */
const EVERY = 10_000
/** A page that stays in the background does so for so long; later, browsers hardly let it speak. */
const AWAY = 5 * 60_000

interface Calls {
  /** At once, now and then, and whenever the page is looked at again. */
  here(): void
  /** When nobody looks at it any more, or it ends. */
  leave(): void
  /** Whether it is still there while nobody looks at it. */
  inBackground(): boolean
}

/** Tells of the page until the answer is called, which leaves. */
export function whileHere({ here, leave, inBackground }: Calls): () => void {
  let [isHere, isClosing, hiddenAt] = [false, false, 0]
  const isSeen = () => document.visibilityState === 'visible'
  const look = () => {
    const was = isHere
    isHere = !isClosing && (isSeen() || (inBackground() && Date.now() - hiddenAt < AWAY))
    if (isHere) here()
    else if (was) leave()
  }
  const turned = () => {
    if (!isSeen()) hiddenAt = Date.now()
    look()
  }
  // A page that closes is hidden, too: before or after, as the browser likes.
  const close = () => {
    isClosing = true
    look()
  }
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    isClosing = false
    look()
  }
  look()
  const timer = setInterval(look, EVERY)
  window.addEventListener('pagehide', close)
  window.addEventListener('pageshow', comeBack)
  document.addEventListener('visibilitychange', turned)
  return () => {
    clearInterval(timer)
    window.removeEventListener('pagehide', close)
    window.removeEventListener('pageshow', comeBack)
    document.removeEventListener('visibilitychange', turned)
    close()
  }
}
