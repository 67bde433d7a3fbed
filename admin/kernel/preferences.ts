/** What this user likes to see. It is kept on the server: he finds it on other computers, too. */
import { useMemo, useSyncExternalStore } from 'react'
import { t } from '../locales/translate.ts'
import { API } from '../providers/data.ts'
import { send } from '../providers/http.ts'
import { reasonOf, useMessages } from './messages.tsx'
import { useSession } from './session.tsx'

/** What was chosen on this page, by user and key; null was taken away. The session has the rest. */
const chosen = new Map<string, unknown>()
const listeners = new Set<() => void>()
const subscribe = (changed: () => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
function choose(id: string, value: unknown): void {
  if (value === undefined) chosen.delete(id)
  else chosen.set(id, value)
  for (const changed of listeners) changed()
}

/** One after the other: the last choice is the one that stays. */
let sending: Promise<unknown> = Promise.resolve()

/** The value under a key, as `read` understands it, and a function that keeps another; undefined is what nobody chose. */
export function usePreference<T>(
  key: string,
  read: (value: unknown) => T | undefined,
): [T | undefined, (value: T | undefined) => void] {
  const { user, preferences } = useSession()
  const messages = useMessages()
  const id = `${user.id} ${key}`
  const here = useSyncExternalStore(subscribe, () => chosen.get(id))
  const kept = here === undefined ? preferences[key] : here
  // The session comes anew every minute, and mostly says the same.
  const value = useMemo(() => read(kept), [JSON.stringify(kept)])
  const keep = (next: T | undefined) => {
    const before = chosen.get(id)
    const value = next ?? null
    choose(id, value)
    sending = sending
      .then(async () => chosen.get(id) === value && send('PATCH', `${API}/preferences`, { body: { [key]: value } }))
      .catch((error: unknown) => {
        if (chosen.get(id) === value) choose(id, before)
        messages.failed(`${t('Your choice could not be kept.')} ${reasonOf(error)}`)
      })
  }
  return [value, keep]
}
