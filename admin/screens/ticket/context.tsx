import { LockFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAdminOf } from '../../kernel/admins.tsx'
import { Cell } from '../../kernel/cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { isEmpty } from '../../kernel/fields.ts'
import { RefLink } from '../../kernel/hover/ref-link.tsx'
import { editPath, fromPage } from '../../kernel/paths.ts'
import { Avatar } from '../../kernel/person.tsx'
import { useRights } from '../../kernel/session.tsx'
import { say, t } from '../../locales/translate.ts'
import styles from './context.module.css'
import { OtherTickets } from './other-tickets.tsx'
import { RentalSection } from './rental-section.tsx'
import { Times } from './times.tsx'

export const Section = ({ title, extra, children }: { title: ReactNode; extra?: ReactNode; children: ReactNode }) => (
  <section className={styles.section}>
    <header>
      <h2>{title}</h2>
      {extra}
    </header>
    {children}
  </section>
)

/** Names and values, those that there are. */
export function Values({ admin, record, names }: { admin: Admin; record: AdminRecord; names: readonly string[] }) {
  return (
    <dl className={styles.values}>
      {names
        .filter((name) => !isEmpty(record[name]))
        .map((name) => (
          <div key={name}>
            <dt>{say(fieldOf(admin, name).label)}</dt>
            <dd>
              <Cell admin={admin} name={name} field={fieldOf(admin, name)} record={record} dense={false} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** What one needs to know to answer: who asks, about which machine, since when. */
export function Context({ admin, ticket }: { admin: Admin; ticket: AdminRecord }) {
  const notes = String(ticket.internal_notes ?? '')
  const resolution = String(ticket.resolution ?? '')
  return (
    <aside className={styles.context} aria-label={t('Details')}>
      <Who admin={admin} ticket={ticket} />
      <RentalSection admin={admin} ticket={ticket} />
      <Times admin={admin} ticket={ticket} />
      <Section
        title={
          <span className={styles.internal}>
            <LockFilled aria-hidden /> {t('Internal notes')}
          </span>
        }
        extra={
          ticket._can.change && (
            <Link to={editPath(admin, ticket.id)} state={fromPage(admin, ticket.id)}>
              {t('Edit')}
            </Link>
          )
        }
      >
        {notes ? (
          <p className={styles.notes} dir="auto">
            {notes}
          </p>
        ) : (
          <p className="muted">{t('None yet.')}</p>
        )}
      </Section>
      {resolution && (
        <Section title={say(fieldOf(admin, 'resolution').label)}>
          <p className={styles.prose} dir="auto">
            {resolution}
          </p>
          <Values admin={admin} record={ticket} names={['customer_rating', 'customer_feedback']} />
        </Section>
      )}
      <OtherTickets admin={admin} ticket={ticket} />
    </aside>
  )
}

function Who({ admin, ticket }: { admin: Admin; ticket: AdminRecord }) {
  const customers = useAdminOf('customers')
  const { view } = useRights('customers')
  const name = String(ticket.customer_name)
  return (
    <Section
      title={say(fieldOf(admin, 'customer').label)}
      extra={
        customers &&
        view && (
          <RefLink admin={customers} id={Number(ticket.customer)}>
            {t('View')}
          </RefLink>
        )
      }
    >
      <div className={styles.who}>
        <Avatar name={name} size={24} />
        <div>
          <p className={styles.name}>
            <bdi>{name}</bdi>
          </p>
          {['customer_email', 'customer_phone'].map(
            (field) =>
              !isEmpty(ticket[field]) && (
                <p key={field}>
                  <Cell admin={admin} name={field} field={fieldOf(admin, field)} record={ticket} dense={false} />
                </p>
              ),
          )}
        </div>
      </div>
    </Section>
  )
}
