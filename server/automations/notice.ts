/** What somebody is told, in the app or by mail. */
import { leads } from '../../shared/resources/leads.ts'
import type { NotificationType } from '../../shared/resources/notifications.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { tickets } from '../../shared/resources/tickets.ts'

/** What notifications are about, by the names that they have there. */
export const objects = { lead: leads, opportunity: opportunities, ticket: tickets } as const
export type ObjectType = keyof typeof objects

export interface Notice {
  readonly type: NotificationType
  readonly about: ObjectType
  readonly id: number
  /** Its title; of several in one: the number, and then `many`. */
  readonly one: string
  readonly many: string
  /** Nothing that not everybody may read who may open the object. */
  readonly message: string
}
