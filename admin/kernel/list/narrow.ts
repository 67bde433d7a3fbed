import type { CSSProperties } from 'react'
import type { Column } from '../define-admin.ts'
import styles from './table.module.css'

/** The class of a column that is left out on narrower windows. */
export const narrow = (column: Column): string => (column.hideBelow ? (styles[`below${column.hideBelow}`] ?? '') : '')

/** The style of a column that is wider than others, or narrower, at most. */
export const most = ({ width }: Column): CSSProperties | undefined =>
  width === undefined ? undefined : { '--most': `${width}px` }
