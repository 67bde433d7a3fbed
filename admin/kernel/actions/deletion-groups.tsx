import { LockOutlined } from '@ant-design/icons'
import { useId } from 'react'
import { Link } from 'react-router'
import { countOf, saySmall, t } from '../../locales/translate.ts'
import { useAdmins } from '../admins.tsx'
import { formatNumber } from '../format.ts'
import { showPath } from '../paths.ts'
import { useSession } from '../session.tsx'
import styles from './deletion.module.css'

/** Records of one kind that a deletion reaches. */
export interface TouchedGroup {
  readonly resource: string
  readonly label: string
  readonly count: number
  readonly sample: readonly { readonly id: number; readonly title: string }[]
}

/** What a deletion would do, and what keeps it from being done. */
export interface Fates {
  readonly allowed: boolean
  readonly removed: readonly TouchedGroup[]
  readonly unlinked: readonly TouchedGroup[]
  readonly protected: readonly TouchedGroup[]
  /** Kinds that would go along, and that this user may not delete. */
  readonly forbidden?: readonly TouchedGroup[]
  /** Whether records that this user may not see stand in the way. */
  readonly hidden?: boolean
}

interface Props {
  title: string
  groups: readonly TouchedGroup[] | undefined
  /** They stand in the way. */
  blocking?: boolean
}

/** How many of each kind, and the first of them by name. */
function DeletionGroups({ title, groups, blocking = false }: Props) {
  const id = useId()
  if (!groups || groups.length === 0) return null
  return (
    <section aria-labelledby={id} className={`${styles.section} ${blocking ? styles.blocking : ''}`}>
      <h3 id={id}>
        {blocking && <LockOutlined aria-hidden />} {title}
      </h3>
      <ul>
        {groups.map((group, at) => (
          // One kind may be there twice: by two of its links.
          <Group key={`${String(at)} ${group.resource}`} group={group} />
        ))}
      </ul>
    </section>
  )
}

function Group({ group: { resource, label, count, sample } }: { group: TouchedGroup }) {
  const admin = useAdmins().find((one) => one.resource.name === resource)
  const { permissions } = useSession()
  const linked = permissions[resource]?.view ? admin : undefined
  return (
    <li>
      <strong>{admin ? countOf(count, admin.resource.label) : `${formatNumber(count)} ${saySmall(label)}`}</strong>
      <ul className={styles.sample}>
        {sample.map(({ id, title }) => (
          <li key={id}>
            {linked ? (
              // Beside this page: the question stays as it is.
              <Link to={showPath(linked, id)} target="_blank">
                <bdi>{title}</bdi>
              </Link>
            ) : (
              <bdi>{title}</bdi>
            )}
          </li>
        ))}
        {count > sample.length && <li className="muted">{t('…and {count} more', { count: count - sample.length })}</li>}
      </ul>
    </li>
  )
}

/** All of it, in the words of one record or of several ("it", "them"). */
export function DeletionFates({ fates, it }: { fates: Fates; it: 'it' | 'them' }) {
  const { allowed, removed, unlinked, forbidden, hidden } = fates
  return (
    <>
      <DeletionGroups
        title={
          it === 'it' ? t('These refer to it and stand in the way') : t('These refer to them and stand in the way')
        }
        groups={fates.protected}
        blocking
      />
      <DeletionGroups
        title={t('These would be deleted too, and you may not delete them')}
        groups={forbidden}
        blocking
      />
      {hidden && <p>{t('Records that you may not see stand in the way.')}</p>}
      {allowed && (
        <DeletionGroups
          title={it === 'it' ? t('These are deleted with it') : t('These are deleted with them')}
          groups={removed}
        />
      )}
      {allowed && (
        <DeletionGroups
          title={it === 'it' ? t('These stay, but lose the link to it') : t('These stay, but lose the link to them')}
          groups={unlinked}
        />
      )}
      {allowed && removed.length === 0 && unlinked.length === 0 && <p>{t('Nothing else changes.')}</p>}
    </>
  )
}
