import { DeleteOutlined, DownloadOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import { useAdminAt } from '../admins.tsx'
import { Card } from '../card.tsx'
import type { Icon } from '../define-admin.ts'
import { formatAge, useFormats } from '../format.ts'
import { type Deed, deedOf, deedWords, type RecentEntry } from '../history/entry.ts'
import { summaryOf } from '../history/summary.ts'
import { listPath, showPath } from '../paths.ts'
import { Failed, Skeleton } from '../states/states.tsx'
import { useAdminQuery } from '../use-resource-query.ts'
import styles from './home.module.css'

const COUNT = 10
const icons: Readonly<Record<Deed, Icon>> = {
  create: PlusOutlined,
  change: EditOutlined,
  remove: DeleteOutlined,
  export: DownloadOutlined,
}

/** What this user did last, in all resources. */
export function RecentActions() {
  const recent = useAdminQuery<readonly RecentEntry[]>('history', `actor=me&_start=0&_end=${COUNT}`)
  return (
    <Card title={t('My recent actions')} flush>
      {recent.error && !recent.data ? (
        <Failed error={recent.error} what={t('The list of your actions')} retry={() => void recent.refetch()} />
      ) : recent.isPending ? (
        <Skeleton rows={5} />
      ) : recent.data.length === 0 ? (
        <p className={styles.empty}>{t('None yet')}</p>
      ) : (
        <ol className={styles.recent}>
          {recent.data.map((entry) => (
            <li key={entry.id}>
              <RecentAction entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function RecentAction({ entry }: { entry: RecentEntry }) {
  const formats = useFormats()
  const admin = useAdminAt(entry.resource)
  const deed = deedOf(entry.action)
  const Icon = icons[deed]
  const title = <bdi>{entry.label}</bdi>
  return (
    <>
      <span className={`${styles.icon} ${styles[deed]}`} aria-hidden="true">
        <Icon aria-hidden />
      </span>
      <div className={styles.words}>
        <p>
          <span className="visually-hidden">{say(deedWords[deed])}: </span>
          {admin && (entry.exists || entry.record === 0) ? (
            <Link to={entry.record === 0 ? listPath(admin) : showPath(admin, entry.record)}>{title}</Link>
          ) : (
            <span className={styles.deleted}>{title}</span>
          )}
        </p>
        <p className={styles.summary}>
          {say(admin?.resource.label.one ?? entry.resource)} · <bdi>{summaryOf(entry)}</bdi>
        </p>
      </div>
      <time dateTime={entry.at} title={formats.instant(entry.at)} className="muted numeric">
        {formatAge(Date.parse(entry.at), Date.now()) ?? formats.day(entry.at)}
      </time>
    </>
  )
}
