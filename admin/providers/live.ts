/** News for the person who is signed in, as they happen. */

const STREAM = '/api/notifications/stream/'
const NAME = 'tezrent-notifications'
/** After the server has refused the stream: it was full, or the session had ended. */
const LATER = 30_000

/** A stream that opens itself again, whatever ended it. */
function listen(told: () => void): () => void {
  let source: EventSource
  let again: number | undefined
  const open = () => {
    source = new EventSource(STREAM)
    source.addEventListener('notification', told)
    // Something may have happened in between.
    source.onopen = told
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) again = window.setTimeout(open, LATER)
    }
  }
  open()
  return () => {
    window.clearTimeout(again)
    source.close()
  }
}

/**
 * Calls `told` after each notification. All tabs of a browser share one stream, which the one that holds the lock listens
 * to: a browser has six connections to a server, and a person five streams. Where there are no locks (plain http from
 * another computer) nothing is live, and whoever follows has to look now and then.
 */
export function follow(told: () => void): () => void {
  const others = new BroadcastChannel(NAME)
  others.onmessage = told
  const end = new AbortController()
  const hold = () =>
    new Promise<void>((release) => {
      const close = listen(() => {
        told()
        others.postMessage('told')
      })
      end.signal.addEventListener('abort', () => {
        close()
        release()
      })
    })
  if ('locks' in navigator)
    navigator.locks.request(NAME, { signal: end.signal }, hold).catch((error: unknown) => {
      if (!end.signal.aborted) throw error
    })
  return () => {
    end.abort()
    others.close()
  }
}
