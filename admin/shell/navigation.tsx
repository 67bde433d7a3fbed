import { DownOutlined, HomeOutlined } from '@ant-design/icons'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Link, useLocation } from 'react-router'
import type { Admin, Icon } from '../kernel/define-admin.ts'
import { type Entry, entriesOf, inGroups, useReachable } from '../kernel/reach.ts'
import { useStored } from '../kernel/use-stored.ts'
import { NestedViews } from '../kernel/views/nested-views.tsx'
import { say, t } from '../locales/translate.ts'
import { Count, useCounts } from './counts.tsx'
import styles from './navigation.module.css'

/** Links to all pages of the menu, in groups that open and close. */
export function NavigationLinks({ narrow = false, onChoose }: { narrow?: boolean; onChoose?: () => void }) {
  const [typed, setTyped] = useStored('session', 'menu-filter')
  // Icons alone have no box to see what was typed, or to take it away.
  const words = narrow ? '' : typed.trim().toLowerCase()
  const fits = (label: string) => label.toLowerCase().includes(words)
  const shown = useReachable().filter((one) => entriesOf(one).some(({ label }) => fits(say(label))))
  const counts = useCounts()
  const groups = inGroups(shown)
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === '') return
    // The drawer around it stays open for the next look.
    event.stopPropagation()
    setTyped('')
  }
  return (
    <>
      {!narrow && (
        <search className={styles.filter}>
          <input
            type="search"
            aria-label={t('Filter the menu')}
            placeholder={t('Filter the menu')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={clear}
          />
        </search>
      )}
      {fits(t('Home')) && <Item to="/" label={t('Home')} icon={HomeOutlined} onChoose={onChoose} />}
      {groups.map(([group, members]) => (
        <Group key={group} group={group} always={narrow || words !== ''} narrow={narrow}>
          {members.flatMap(entriesOf).map((entry, _at, all) => (
            <li key={entry.to} hidden={!fits(say(entry.label))}>
              <Item {...entry} label={say(entry.label)} inside={all} onChoose={onChoose} />
              {entry.counted && <Count admin={entry.counted} counts={counts} onChoose={onChoose} />}
              {entry.views && !narrow && words === '' && <Views admin={entry.views} onChoose={onChoose} />}
            </li>
          ))}
        </Group>
      ))}
      <p role="status" className={styles.none}>
        {words !== '' && groups.length === 0 && !fits(t('Home')) && t('No page has such a name.')}
      </p>
    </>
  )
}

function Group(props: { group: string; always: boolean; narrow: boolean; children: ReactNode }) {
  const { group, always, narrow, children } = props
  const id = useId()
  const [stored, store] = useStored('local', 'menu-closed')
  const closed = stored.split('\n').filter(Boolean)
  const open = always || !closed.includes(group)
  const toggle = () => store((open ? [...closed, group] : closed.filter((one) => one !== group)).join('\n'))
  return (
    <section className={styles.group} aria-label={say(group)}>
      {!narrow && (
        <button type="button" className={styles.title} aria-expanded={open} aria-controls={id} onClick={toggle}>
          {say(group)}
          <DownOutlined aria-hidden />
        </button>
      )}
      <ul id={id} hidden={!open}>
        {children}
      </ul>
    </section>
  )
}

/** The saved views of the list that is open. */
function Views({ admin, onChoose }: { admin: Admin; onChoose: (() => void) | undefined }) {
  const open = useLocation().pathname.split('/')[1] === admin.resource.paths.admin
  return open && <NestedViews admin={admin} styles={nested} onChoose={onChoose} />
}
const nested = { list: styles.views, item: styles.view }

interface ItemProps {
  to: string
  label: string
  icon: Icon
  /** Other entries: a page of one of them is none of this. */
  inside?: readonly Entry[]
  onChoose: (() => void) | undefined
}

function Item({ to, label, icon: Icon, inside = [], onChoose }: ItemProps) {
  const { pathname } = useLocation()
  const below = (path: string) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`))
  // A list may be opened narrowed.
  const [page = to] = to.split('?')
  const others = inside.some((other) => other.to.startsWith(`${page}/`) && below(other.to))
  return (
    <Link
      to={to}
      className={styles.item}
      title={label}
      onClick={onChoose}
      aria-current={below(page) && !others ? 'page' : undefined}
    >
      <Icon aria-hidden />
      <span className={styles.word}>{label}</span>
    </Link>
  )
}
