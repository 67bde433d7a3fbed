import { Link } from 'react-router'
import { useAdmins } from '../admins.tsx'
import { countOf, formatNumber } from '../format.ts'
import { showPath } from '../paths.ts'

/** Records of one kind that a deletion reaches. */
export interface TouchedGroup {
  readonly resource: string
  readonly label: string
  readonly count: number
  readonly sample: readonly { readonly id: number; readonly title: string }[]
}

/** How many of each kind, and the first of them by name. */
export function DeletionGroups({ title, groups }: { title: string; groups: readonly TouchedGroup[] | undefined }) {
  const admins = useAdmins()
  if (!groups || groups.length === 0) return null
  return (
    <section>
      <p>{title}</p>
      <ul>
        {groups.map(({ resource, label, count, sample }) => {
          const admin = admins.find((one) => one.resource.name === resource)
          return (
            <li key={resource + label}>
              <strong>{admin ? countOf(count, admin.resource.label) : `${formatNumber(count)} ${label}`}</strong>
              {sample.length > 0 && ': '}
              {sample.map(({ id, title: name }, index) => (
                <span key={id}>
                  {index > 0 && ' · '}
                  {admin ? (
                    <Link to={showPath(admin, id)} target="_blank">
                      <bdi>{name}</bdi>
                    </Link>
                  ) : (
                    <bdi>{name}</bdi>
                  )}
                </span>
              ))}
              {sample.length > 0 && count > sample.length && ` · and ${formatNumber(count - sample.length)} more`}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
