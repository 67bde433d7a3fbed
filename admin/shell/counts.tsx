/** The numbers beside the entries of the menu: asked in one call, and again when records of those lists change. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Admin } from '../kernel/define-admin.ts'
import { formatNumber } from '../kernel/format.ts'
import { queryOfAddress } from '../kernel/list/list-query.ts'
import { listPath } from '../kernel/paths.ts'
import { useReachable } from '../kernel/reach.ts'
import { useChanges } from '../kernel/use-changes.ts'
import { adminQueryKey, useAdminQuery } from '../kernel/use-resource-query.ts'
import { say } from '../locales/translate.ts'
import styles from './navigation.module.css'

/** By the names of the resources in the API. */
type Counts = Readonly<Record<string, number>>

export function useCounts(): Counts {
  const client = useQueryClient()
  const counted = useReachable().flatMap(({ admin, rights }) => {
    const { count } = admin.menu
    return count && rights.view ? [[admin.resource.paths.admin, queryOfAddress(admin, count.list).toString()]] : []
  })
  const search = new URLSearchParams(counted).toString()
  const { data } = useAdminQuery<Counts>('counts', search, { enabled: counted.length > 0 })
  const names = counted.map(([name = '']) => name)
  useChanges(names, () => void client.invalidateQueries({ queryKey: adminQueryKey('counts', search) }))
  return data ?? {}
}

/** A number that leads to what it counts; nothing while there is nothing. */
export function Count(props: { admin: Admin; counts: Counts; onChoose: (() => void) | undefined }) {
  const { admin, counts, onChoose } = props
  const { count } = admin.menu
  const n = counts[admin.resource.paths.admin]
  if (!count || !n) return null
  const words = `${say(count.label)}: ${formatNumber(n)}`
  return (
    <Link
      to={`${listPath(admin)}?${count.list}`}
      className={`${styles.count} numeric`}
      title={words}
      aria-label={words}
      onClick={onChoose}
    >
      {formatNumber(n)}
    </Link>
  )
}
