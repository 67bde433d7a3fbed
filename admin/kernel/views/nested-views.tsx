import { Link, useLocation } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { useViews, viewPath } from './views.ts'

/** More of them stand above the list. */
const MOST = 5

interface Props {
  admin: Admin
  /** Of the list, and of the links in it. */
  styles: { readonly list: string | undefined; readonly item: string | undefined }
  onChoose: (() => void) | undefined
}

/** The views of the list that is open, below its name in the menu. */
export function NestedViews({ admin, styles, onChoose }: Props) {
  const { views } = useViews(admin)
  const { search } = useLocation()
  const shown = new URLSearchParams(search).get('view')
  if (views.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('Views of {resources}', { resources: say(admin.resource.label.many) })}>
      {views.slice(0, MOST).map((view) => (
        <li key={view.id}>
          <Link
            to={viewPath(admin, view)}
            className={styles.item}
            title={view.name}
            aria-current={shown === String(view.id) ? 'page' : undefined}
            onClick={onChoose}
          >
            <bdi>{view.name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  )
}
