import { useOne } from '@refinedev/core'
import { useAdminOf } from '../../kernel/admins.tsx'
import { Cell } from '../../kernel/cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { isEmpty } from '../../kernel/fields.ts'
import { RefLink } from '../../kernel/hover/ref-link.tsx'
import { useRights } from '../../kernel/session.tsx'
import { say, t } from '../../locales/translate.ts'
import styles from './context.module.css'
import { Section, Values } from './context.tsx'

/** The rental that the ticket is about, else the machine and the seller. */
export function RentalSection({ admin, ticket }: { admin: Admin; ticket: AdminRecord }) {
  const rentals = useAdminOf('rentals')
  const { view } = useRights('rentals')
  const id = Number(ticket.related_rental ?? 0)
  const { result: rental } = useOne<AdminRecord>({
    resource: rentals?.resource.paths.admin ?? '',
    id,
    queryOptions: { enabled: id > 0 && view && rentals !== undefined },
    errorNotification: false,
  })
  const none = ['related_rental', 'related_equipment', 'company'].every((name) => isEmpty(ticket[name]))
  return (
    <Section
      title={say(fieldOf(admin, 'related_rental').label)}
      extra={
        rentals &&
        view &&
        id > 0 && (
          <RefLink admin={rentals} id={id}>
            <bdi dir="ltr">{String(ticket.rental_reference)}</bdi>
          </RefLink>
        )
      }
    >
      {none && <p className="muted">{t('This ticket is about no rental.')}</p>}
      {rental && rentals && (
        <div className={styles.machine}>
          <strong>
            <bdi>{String(rental.equipment_name)}</bdi>
          </strong>
          <Cell admin={rentals} name="status" field={fieldOf(rentals, 'status')} record={rental} dense />
        </div>
      )}
      {rental && rentals && (
        <Values admin={rentals} record={rental} names={['start_date', 'end_date', 'daily_rate', 'total_amount']} />
      )}
      <Values admin={admin} record={ticket} names={['related_equipment', 'company']} />
    </Section>
  )
}
