/** Where a form stands: on the page, or in a drawer above another form. */
import { createContext } from 'react'

export interface Place {
  /** Begins the ids of its inputs. */
  readonly name: string
  /** How many drawers are below it. */
  readonly depth: number
}
/** More drawers than this nobody finds back from. */
export const DEEPEST = 2

export const placeAt = (depth: number): Place => ({ name: depth === 0 ? 'record' : `record${depth}`, depth })

export const FormPlace = createContext<Place>(placeAt(0))

/** Whether records that are pointed at can be added and changed above the form: an action's dialog is no place for it. */
export const RelatedAllowed = createContext(false)
