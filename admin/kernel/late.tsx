/** Components whose code comes when it is first needed. */
import { type ComponentType, lazy, useEffect, useState } from 'react'
import { mendStyles } from './mend-styles.ts'
import { NotLoaded } from './not-loaded.tsx'

export type Late<P> = ComponentType<P> & {
  /** Fetches the code before it is needed. Fails with the connection; drawing the component tries again. */
  preload(): Promise<unknown>
  /** Whether drawing it waits for nothing. */
  isLoaded(): boolean
}

const closeOf = (props: object): (() => void) | undefined => {
  const close: unknown = 'close' in props ? props.close : undefined
  return typeof close === 'function' ? () => close() : undefined
}

/**
 * Like `lazy`, but drawn at once where the code is there already (React puts a placeholder even then, and keeps what
 * follows a placeholder back for 300 ms), and where the code does not come, nothing else of the page goes: what has a
 * `close` is closed with a message, the rest says so in its place.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let loaded: ComponentType<P> | undefined
  let failed = false
  const preload = async () => {
    try {
      if (failed) await mendStyles()
      loaded ??= await load()
      return { default: loaded }
    } catch (error) {
      failed = true
      throw error
    }
  }
  const Broken = (props: P) => {
    const [Now, setNow] = useState<ComponentType<P> | null>(null)
    useEffect(() => {
      Lazy = begin()
    }, [])
    if (Now) return <Now {...props} />
    const retry = async () => {
      const found = await preload()
      setNow(() => found.default)
    }
    return <NotLoaded close={closeOf(props)} retry={retry} />
  }
  const begin = (): ComponentType<P> => lazy(() => preload().catch(() => ({ default: Broken })))
  // Whoever draws it next tries again.
  let Lazy = begin()
  // What is on the screen stays the same component, or it would lose its state.
  const Shown = (props: P) => {
    const [Now] = useState(() => loaded ?? Lazy)
    return <Now {...props} />
  }
  return Object.assign(Shown, { preload, isLoaded: () => loaded !== undefined })
}

const whenIdle: (work: () => void) => void =
  'requestIdleCallback' in window ? (work) => requestIdleCallback(work) : (work) => work()
/** Until then the page has its own things to fetch and to draw. Milliseconds. */
const SETTLED = 1500

/** Fetches code that this page is likely to need, once it has nothing else to do. */
export function usePreloaded(...parts: readonly Pick<Late<never>, 'preload'>[]): void {
  // Once: what is needed does not change
  useEffect(() => {
    const load = () => void Promise.allSettled(parts.map((part) => part.preload()))
    const timer = setTimeout(() => whenIdle(load), SETTLED)
    return () => clearTimeout(timer)
  }, [])
}
