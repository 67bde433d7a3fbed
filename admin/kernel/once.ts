/** Keys that nobody else has: the server knows a request again that is sent twice, and a tab among others. */
import { useRef } from 'react'
import { ApiError } from '../providers/http.ts'

/** A text that is nobody else's: `crypto.randomUUID` is missing on plain http, where a test installation may live. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')

/** Runs `work` with the key of what is on the screen: the same until it has succeeded, so that trying again is safe. */
export function useOnce(): <T>(work: (key: string) => Promise<T>) => Promise<T> {
  const key = useRef('')
  return async (work) => {
    if (key.current === '') key.current = newKey()
    try {
      const answer = await work(key.current)
      key.current = ''
      return answer
    } catch (error) {
      // The key stands for other values: what is sent next is something new.
      if (error instanceof ApiError && error.statusCode === 422) key.current = ''
      throw error
    }
  }
}
