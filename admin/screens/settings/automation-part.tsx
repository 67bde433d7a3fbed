/** Below the switch and the thresholds of an automation: what it did of late, and what it would have done. */
import { Link } from 'react-router'
import { PAST_DAYS } from '../../../shared/automations/automation.ts'
import { useAdminOf } from '../../kernel/admins.tsx'
import { Badge } from '../../kernel/badge.tsx'
import { type Admin, fieldOf } from '../../kernel/define-admin.ts'
import { choiceLabel } from '../../kernel/fields.ts'
import { formatNumber } from '../../kernel/format.ts'
import type { Facets } from '../../kernel/list/use-facets.ts'
import { listPath } from '../../kernel/paths.ts'
import { useRights, useSession } from '../../kernel/session.tsx'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { addDays, todayIn } from '../../kernel/zone.ts'
import { t } from '../../locales/translate.ts'
import styles from './automation-part.module.css'
import { WouldHave } from './would-have.tsx'

interface Props {
  readonly rule: string
  /** Its switch. */
  readonly onlyIf: string
  /** The settings that decide what is a cause. */
  readonly thresholds: readonly string[]
}

/** What is below the switch of one automation; its runs for those who may see them. */
export function AutomationPart({ rule, onlyIf, thresholds }: Props) {
  const runs = useAdminOf('automation_runs')
  const { view } = useRights('automation_runs')
  return (
    <div className={styles.part}>
      {runs && view && <Runs admin={runs} rule={rule} />}
      <WouldHave rule={rule} onlyIf={onlyIf} thresholds={thresholds} />
    </div>
  )
}

/** How its runs ended: each number is a link to the runs that it counts. */
function Runs({ admin, rule }: { admin: Admin; rule: string }) {
  const { time_zone } = useSession().settings
  const since = addDays(todayIn(time_zone), -PAST_DAYS)
  const done = useCounts(admin, 'done', since)
  const skipped = useCounts(admin, 'skipped', since)
  const failed = useCounts(admin, 'failed', since)
  return (
    <p className={styles.runs}>
      <span className="muted">{t('In the last {days} days', { days: PAST_DAYS })}</span>
      {Object.entries({ done, skipped, failed }).map(([status, { data, error }]) => {
        const count = data?.rule?.find(({ value }) => value === rule)?.count ?? 0
        return (
          <Link key={status} to={`${listPath(admin)}?rule=${rule}&status=${status}&created_at_gte=${since}`}>
            <Badge look={admin.badges?.status?.[status]} label={choiceLabel(fieldOf(admin, 'status'), status)} />{' '}
            <span className="numeric">{data ? formatNumber(count) : error ? '?' : '…'}</span>
          </Link>
        )
      })}
    </p>
  )
}

/** Of all rules at once: the cards share the answer. */
const useCounts = (admin: Admin, status: string, since: string) =>
  useResourceQuery<Facets>(admin, ['facets'], `fields=rule&status=${status}&created_at_gte=${since}`)
