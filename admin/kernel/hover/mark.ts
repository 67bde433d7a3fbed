/** What a link says of the record that it leads to, in `data-record`: a hundred of them in a list are plain links. */
import type { Admin } from '../define-admin.ts'

export const markOf = ({ resource }: Admin, id: number): string => `${resource.name} ${id}`

/** A link to a record, and which one. */
export interface Marked {
  readonly link: HTMLElement
  readonly resource: string
  readonly id: number
}

export function markedAt(target: EventTarget | null): Marked | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('a[data-record]') : null
  const [resource = '', id] = link?.dataset.record?.split(' ') ?? []
  return link && { link, resource, id: Number(id) }
}
