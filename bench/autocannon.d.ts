/** The part of autocannon that the benchmark uses; the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  interface Request {
    path: string
    method?: string
    body?: string
    headers?: Record<string, string>
  }
  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    /** Milliseconds between two looks at whether it is over. */
    sampleInt: number
    requests: Request[]
    headers: Record<string, string>
  }
  interface Result {
    non2xx: number
    errors: number
  }
  type Instance = EventEmitter
  export default function autocannon(options: Options, done: (error: Error | null, result: Result) => void): Instance
}
