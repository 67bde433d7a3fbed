/** How an automation is described: its name, what it does, its switch and its thresholds, all in one place. */
import { bool, type Field, type Fields } from '../kernel/kinds.ts'

/** `large-rental` → `large_rental` */
type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S

export interface Described<R extends string, T extends Fields> {
  /** The name of its file in server/automations/, and of its runs. */
  readonly rule: R
  /** What it is about, in a word or two. */
  readonly name: string
  /** What it does, as short as it is said of its switch and of its runs. */
  readonly label: string
  /** When it does that, and to whom, in a sentence. */
  readonly does: string
  /** The setting that switches it on and off: its name, written as a field. */
  readonly onlyIf: Snake<R>
  /** The settings that say how much is enough. */
  readonly thresholds: T
  /** Its switch and its thresholds. */
  readonly settings: { readonly [K in Snake<R>]: Field<'bool', boolean> } & T
}

interface Words<R extends string, T extends Fields> {
  readonly rule: R
  readonly name: string
  readonly label: string
  readonly does: string
  readonly thresholds?: T
}

/** Describes an automation; all else that is said of it derives from this. */
export function describeAutomation<const R extends string, T extends Fields = Record<never, never>>(
  words: Words<R, T>,
): Described<R, T> {
  const onlyIf = words.rule.replaceAll('-', '_')
  const thresholds = words.thresholds ?? {}
  const settings = { [onlyIf]: bool(words.label, { default: true }), ...thresholds }
  // `replaceAll` makes what `Snake` says, which the compiler cannot follow.
  return { ...words, onlyIf, thresholds, settings } as unknown as Described<R, T>
}

/** So many days back it is told what an automation did, and looked up what it would have done. */
export const PAST_DAYS = 30

/** The resource in which every run is recorded. */
export const RUNS = 'automation_runs'
