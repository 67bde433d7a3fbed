import type { Column } from '../define-admin.ts'
import styles from './table.module.css'

/** The class of a column that is left out on narrower windows. */
export const narrow = (column: Column): string => (column.hideBelow ? (styles[`below${column.hideBelow}`] ?? '') : '')
