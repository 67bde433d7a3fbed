import { Link, useLocation } from 'react-router'
import { useAdmins } from '../kernel/admins.tsx'
import { type Crumb, useCrumb } from '../kernel/crumb.ts'
import type { Admin } from '../kernel/define-admin.ts'
import { groupPath, isGroup, listPath, showPath } from '../kernel/paths.ts'
import { useSession } from '../kernel/session.tsx'
import { addOf, say, t } from '../locales/translate.ts'
import styles from './shell.module.css'

interface Step {
  readonly label: string
  readonly to?: string | undefined
}

const WORDS = 18
/** The first words of a title: some people write stories there. */
function firstWords(text: string): string {
  const words = text.split(/\s+/)
  return words.length > WORDS ? `${words.slice(0, WORDS).join(' ')}…` : text
}

/** The steps below a resource, from the rest of the address. */
function stepsBelow(admin: Admin, page: string | undefined, id: string | undefined, about: Crumb): Step[] {
  if (page === 'create') return [{ label: addOf(admin.resource.label) }]
  if (admin.alone !== undefined) return page === 'history' ? [{ label: t('History') }] : []
  // A page of its own, beside the list.
  if (page && !id && about.page !== '') return [{ label: about.page }]
  if (!page || !id || about.title === '') return []
  const record = { label: firstWords(about.title), to: about.gone ? undefined : showPath(admin, id) }
  if (page === 'edit') return [record, { label: t('Edit') }]
  if (page === 'history') return [record, { label: t('History') }]
  return [record]
}

/** Where we are: every step but the last is a link, if it leads to a page that this user may open. */
export function Breadcrumb() {
  const { pathname } = useLocation()
  const { permissions } = useSession()
  const about = useCrumb()
  const [name, page, id] = pathname.split('/').filter(Boolean)
  const admins = useAdmins()
  const admin = admins.find((one) => one.resource.paths.admin === name)
  const steps: Step[] = [{ label: t('Home'), to: '/' }]
  if (admin) {
    const { name: resource, label } = admin.resource
    const to = permissions[resource]?.view ? listPath(admin) : undefined
    const { group } = admin.menu
    steps.push({ label: say(group), to: groupPath(group) }, { label: say(label.many), to })
    steps.push(...stepsBelow(admin, page, id, about))
  }
  if (name === 'profile') steps.push({ label: t('Your profile') })
  const here = name === 'menu' && admins.find(({ menu }) => isGroup(menu.group, page ?? ''))
  if (here) steps.push({ label: say(here.menu.group), to: pathname })
  return (
    <nav aria-label={t('Breadcrumb')} className={styles.crumbs}>
      <ol>
        {steps.map(({ label, to }, at) => {
          const current = at === steps.length - 1 && (to === undefined || to === pathname)
          return (
            // Two steps may have the same words.
            <li key={`${String(at)} ${label}`} aria-current={current ? 'page' : undefined}>
              {to && !current ? (
                <Link to={to}>
                  <bdi>{label}</bdi>
                </Link>
              ) : (
                <bdi>{label}</bdi>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
