/** What the opportunity will have from the lead, before it is made. */
import { copied } from '../../../shared/resources/lead-conversion.ts'
import { useAdminOf } from '../../kernel/admins.tsx'
import { Cell } from '../../kernel/cells.tsx'
import { type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { isEmpty } from '../../kernel/fields.ts'
import { say, t } from '../../locales/translate.ts'
import styles from './lead.module.css'

export function Conversion({ record }: { record: AdminRecord }) {
  const leads = useAdminOf('leads')
  const deals = useAdminOf('opportunities')
  if (!leads || !deals) return null
  const taken = Object.entries(copied).filter(([from]) => !isEmpty(record[from]))
  return (
    <section aria-label={t('What the opportunity gets')}>
      <h3 className={styles.small}>{t('What the opportunity gets')}</h3>
      <dl className={styles.copied}>
        {taken.map(([from, to]) => (
          <div key={to}>
            <dt>{say(fieldOf(deals, to).label)}</dt>
            <dd>
              <Cell admin={leads} name={from} field={fieldOf(leads, from)} record={record} dense={false} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t('What was logged on the lead shows there, too.')}</p>
    </section>
  )
}
