/** What keeps a form from being saved, and where in the form it is. */
import { useEffect } from 'react'
import { t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { writeReasonOf } from '../messages.tsx'

/** Where an input is: the name of its field, or the way to it inside of a row. */
export type Path = readonly string[]

export interface Place {
  /** Null for what cannot be typed into. */
  readonly path: Path | null
  /** How the summary calls it. */
  readonly label: string
}
export interface Problem {
  /** Null for one that belongs to no input. */
  readonly path: Path | null
  /** Null for one that is about the whole record. */
  readonly label: string | null
  readonly message: string
  /** What it was, when it came without a place. */
  readonly error?: unknown
}

/** The id that the form gives to the input there. */
export const inputId = (form: string, path: Path): string => [form, ...path].join('_')
export const samePath = (one: Path | null, other: Path | null): boolean =>
  one !== null && other !== null && one.join('_') === other.join('_')

/** Focuses the input of a field, wherever it is on the page. */
export const focusField = (form: string, ...path: string[]): void => {
  const input = document.getElementById(inputId(form, path))
  input?.scrollIntoView({ block: 'center' })
  input?.focus({ preventScroll: true })
}

/** The answer of the server as problems, in the `order` of the inputs; `locate` knows the places that it names. */
export function problemsOf(
  error: unknown,
  locate: (key: string) => Place | undefined,
  order: readonly string[] = [],
): Problem[] {
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const fields = Object.entries((error instanceof ApiError && error.errors) || {}).toSorted(
    ([one], [other]) => placeOf(one) - placeOf(other),
  )
  if (fields.length === 0) return [{ path: null, label: null, message: writeReasonOf(error), error }]
  return fields.flatMap(([key, messages]) => {
    const place = key === 'non_field_errors' ? { path: null, label: null } : (locate(key) ?? { path: null, label: key })
    return messages.map((message) => ({ ...place, message }))
  })
}

const statusOf = ({ error }: Problem): number | undefined => (error instanceof ApiError ? error.statusCode : undefined)
/** The record was deleted meanwhile. */
export const isGone = (problem: Problem): boolean => statusOf(problem) === 404
/** An earlier try of this save arrived, and said something else. */
export const isOvertaken = (problem: Problem): boolean => statusOf(problem) === 422

/** Says in the title of the window that there are errors, for those who cannot see the page change. */
export function useErrorTitle(wrong: boolean): void {
  useEffect(() => {
    if (!wrong) return
    const title = document.title
    const wrongTitle = t('Error: {title}', { title })
    document.title = wrongTitle
    return () => {
      if (document.title === wrongTitle) document.title = title
    }
  }, [wrong])
}
