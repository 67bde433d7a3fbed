import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { useFormats } from '../../kernel/format.ts'
import { t } from '../../locales/translate.ts'
import styles from './context.module.css'
import { Section } from './context.tsx'
import { messagesIn } from './thread.ts'
import { Waiting, waitingSince } from './waiting.tsx'

/** Since when, and who has the word. */
export function Times({ ticket }: { admin: Admin; ticket: AdminRecord }) {
  const formats = useFormats()
  const spoken = messagesIn(ticket.comments).filter(({ internal }) => !internal)
  const lines: [string, string | undefined][] = [
    [t('Opened'), String(ticket.created_at)],
    [t('First reply'), spoken.find(({ by }) => by === 'staff' || by === 'seller')?.at],
    [t('Last customer message'), spoken.findLast(({ by }) => by === 'customer')?.at],
    [t('Resolved'), typeof ticket.resolved_at === 'string' ? ticket.resolved_at : undefined],
    [t('Closed'), typeof ticket.closed_at === 'string' ? ticket.closed_at : undefined],
  ]
  return (
    <Section title={t('Times')}>
      <dl className={styles.values}>
        {lines.map(
          ([label, at]) =>
            at && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <time dateTime={at} title={formats.instant(at)} className="numeric">
                    <bdi>{formats.near(at)}</bdi>
                  </time>
                </dd>
              </div>
            ),
        )}
        {waitingSince(ticket) && (
          <div>
            <dt>{t('Waiting for us')}</dt>
            <dd>
              <Waiting ticket={ticket} />
            </dd>
          </div>
        )}
      </dl>
    </Section>
  )
}
