import { useInvalidate } from '@refinedev/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useAdminOf } from '../../kernel/admins.tsx'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { useHistory } from '../../kernel/history/use-history.ts'
import { apiPath } from '../../kernel/paths.ts'
import { keyOf } from '../../kernel/use-resource-query.ts'
import { send } from '../../providers/http.ts'
import { COMMENTS, eventsIn, firstMessage, type Item, type Message, messagesIn, timeline } from './thread.ts'

/** So many messages are on the page at first, and so many more with each press. */
const FIRST = 30
const MORE = 40
/** So often the end of the thread is looked at where nothing tells of it. */
const EVERY = 10_000

export interface Thread {
  readonly items: readonly Item[]
  /** All messages that are known, oldest first. */
  readonly messages: readonly Message[]
  /** How many are older than those on the page. */
  readonly earlier: number
  /** How many of them come with the next press. */
  readonly next: number
  showEarlier(): void
  readonly loading: boolean
  readonly error: unknown
}

/** Messages before those that came with the ticket: a long thread comes in pages. */
function useOlder(ticket: AdminRecord, own: readonly Message[]) {
  const admin = useAdminOf(COMMENTS)
  const [older, setOlder] = useState<readonly Message[]>([])
  const [total, setTotal] = useState(0)
  const [loading, setLoading] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const first = older[0]?.id ?? own[0]?.id ?? 0
  const load = async (count: number): Promise<void> => {
    if (!admin || loading) return
    setLoading(true)
    setError(null)
    try {
      const path = `${apiPath(admin)}?ticket=${ticket.id}&id_lt=${first}&_sort=id&_order=desc&_start=0&_end=${count}`
      const { data, headers } = await send<unknown>('GET', path)
      const page = messagesIn(data).toReversed()
      setOlder((before) => [...page, ...before])
      setTotal(Number(headers.get('x-total-count') ?? page.length) - page.length)
    } catch (failed) {
      setError(failed)
    }
    setLoading(false)
  }
  return { older, left: total, load, loading, error }
}

/** The thread of a ticket, from its newest end backwards. */
export function useThread(admin: Admin, ticket: AdminRecord): Thread {
  const own = useMemo(() => messagesIn(ticket.comments), [ticket.comments])
  const { older, left, load, loading, error } = useOlder(ticket, own)
  const [shown, setShown] = useState(FIRST)
  const [from, setFrom] = useState(own.length)
  const { entries, query } = useHistory(admin, String(ticket.id))
  const messages = useMemo(() => [...older, ...own], [older, own])
  // What is new is shown beside what was on the page, and pushes nothing off it.
  const visible = messages.slice(Math.max(from + older.length - shown, 0))
  const hidden = messages.length - visible.length
  // The server gives no more than its newest with the ticket.
  const [isPart] = useState(() => own.length >= 500)
  const unknown = isPart && older.length === 0 ? MORE : left
  const whole = hidden === 0 && unknown === 0
  const first = useMemo(() => firstMessage(admin, ticket), [admin, ticket])
  const items = timeline(whole ? [first, ...visible] : visible, eventsIn(entries), whole && !query.hasNextPage)
  useEffect(() => setFrom((before) => Math.min(before, own.length)), [own.length])
  return {
    items,
    messages,
    earlier: hidden + unknown + (whole ? 0 : 1),
    next: Math.min(MORE, hidden + unknown + (whole ? 0 : 1)),
    loading,
    error,
    showEarlier() {
      setShown((before) => before + MORE)
      if (query.hasNextPage) void query.fetchNextPage()
      if (hidden < MORE && unknown > 0) void load(MORE - hidden)
    },
  }
}

/** Renews the ticket when its thread has got longer or it is of an older version; `told` counts reasons to look at once. */
export function useFollowed(admin: Admin, ticket: AdminRecord, last: number, version: number, told: number): void {
  const comments = useAdminOf(COMMENTS)
  const invalidate = useInvalidate()
  const { data, refetch } = useQuery({
    queryKey: [...keyOf(comments ?? admin), 'newest', ticket.id],
    queryFn: async ({ signal }) => {
      const query = `ticket=${ticket.id}&_sort=id&_order=desc&_start=0&_end=1`
      const path = `${apiPath(comments ?? admin)}?${query}`
      const { data } = await send<unknown>('GET', path, { signal, background: true })
      return messagesIn(data)[0]?.id ?? 0
    },
    refetchInterval: EVERY,
    refetchOnWindowFocus: 'always',
    enabled: comments !== undefined,
    retry: false,
  })
  useEffect(() => {
    if (told > 0) void refetch()
  }, [told, refetch])
  useEffect(() => {
    if ((data !== undefined && data > last) || version > ticket._version)
      void invalidate({ resource: admin.resource.paths.admin, id: ticket.id, invalidates: ['resourceAll'] })
  }, [data, last, version, ticket._version, admin, ticket.id, invalidate])
}
