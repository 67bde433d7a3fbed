/** Inputs whose code is as heavy as the rest of a form: only the forms that have one fetch it. */
import { useEffect, useState } from 'react'
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import type { Admin } from '../define-admin.ts'
import type { Late } from '../late.tsx'
import type { InputProps } from './inputs.tsx'
import { lateInput } from './late-input.tsx'
import { editableNames } from './values.ts'

export const DateInput = lateInput(async () => (await import('./date-inputs.tsx')).DateInput, 32)
export const InstantInput = lateInput(async () => (await import('./date-inputs.tsx')).InstantInput, 32)

const heavy: Readonly<Record<string, Late<InputProps> | undefined>> = { date: DateInput, instant: InstantInput }
const heavyAmong = (fields: readonly AnyField[]): Late<InputProps>[] => fields.flatMap(({ kind }) => heavy[kind] ?? [])

/** Fetches what the form of an admin needs, beside the code of its page. */
export function preloadInputs(admin: Admin): void {
  const fields = editableNames(admin, 'create').flatMap((name) => admin.resource.fields[name] ?? [])
  for (const input of heavyAmong(fields)) void input.preload().catch(() => undefined)
}

/** Whether the code of the inputs for these fields is there. It is fetched, and a failure left to the input itself. */
export function useInputs(fields: readonly AnyField[]): boolean {
  const [needed] = useState(() => heavyAmong(fields).filter((input) => !input.isLoaded()))
  const [ready, setReady] = useState(needed.length === 0)
  useEffect(() => {
    let gone = false
    void Promise.allSettled(needed.map((input) => input.preload())).then(() => {
      if (!gone) setReady(true)
    })
    return () => {
      gone = true
    }
  }, [needed])
  return ready
}
