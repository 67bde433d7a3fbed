/** News for the person who is signed in, as they happen. */

const STREAM = '/api/notifications/stream/?changes=true'
const NAME = 'tezrent-notifications'
/** After the server has refused the stream: it was full, or the session had ended. */
const LATER = 30_000

/** What the stream tells: a notification, who else is at a record that is open here, or of what records changed. */
const events = ['notification', 'presence', 'changed'] as const
export type LiveEvent = (typeof events)[number]
/** The data of an event, as JSON; empty where only something may have happened. */
type Heard = (data: string) => void

interface News {
  readonly event: LiveEvent
  readonly data: string
}

/** A stream that opens itself again, whatever ended it. */
function listen(told: (news: News) => void): () => void {
  let source: EventSource
  let again: number | undefined
  const open = () => {
    source = new EventSource(STREAM)
    for (const event of events)
      source.addEventListener(event, ({ data }: MessageEvent<unknown>) => told({ event, data: String(data) }))
    // Something may have happened in between.
    source.onopen = () => {
      told({ event: 'notification', data: '' })
      told({ event: 'presence', data: '' })
      told({ event: 'changed', data: '' })
    }
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

const followers = new Map<LiveEvent, Set<Heard>>(events.map((event) => [event, new Set()]))
let stop: (() => void) | undefined

function spread({ event, data }: News): void {
  for (const heard of followers.get(event) ?? []) heard(data)
}

/**
 * All tabs of a browser share one stream, which the one that holds the lock listens to: a browser has six connections to a
 * server, and a person five streams. Where there are no locks (plain http from another computer) nothing is live, and
 * whoever follows has to look now and then.
 */
function start(): () => void {
  const tabs = new BroadcastChannel(NAME)
  tabs.onmessage = ({ data }: MessageEvent<News>) => spread(data)
  const end = new AbortController()
  const hold = () =>
    new Promise<void>((release) => {
      const close = listen((news) => {
        spread(news)
        tabs.postMessage(news)
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
    tabs.close()
  }
}

/** Calls `heard` with each event of that name. */
export function follow(event: LiveEvent, heard: Heard): () => void {
  followers.get(event)?.add(heard)
  stop ??= start()
  return () => {
    followers.get(event)?.delete(heard)
    if ([...followers.values()].some(({ size }) => size > 0)) return
    stop?.()
    stop = undefined
  }
}
