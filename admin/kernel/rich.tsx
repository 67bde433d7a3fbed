/** Sentences with something drawn in them. */
import { Fragment, type ReactNode } from 'react'
import { messageOf, type Placeholders } from '../locales/translate.ts'

/** Like `t`, for values that are drawn: `rich('Saved {record}.', { record: <RecordLink … /> })`. */
export function rich<const T extends string>(text: T, values: Readonly<Record<Placeholders<T>, ReactNode>>): ReactNode
export function rich(text: string, values: Readonly<Record<string, ReactNode>>): ReactNode {
  const parts = messageOf(text, values.count).split(/\{(\w+)\}/)
  // Every second part is a name; two of the same name are no siblings of the same key
  return parts.map((part, at) => <Fragment key={`${at} ${part}`}>{at % 2 === 0 ? part : values[part]}</Fragment>)
}
