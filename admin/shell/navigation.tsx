import { DownOutlined, HomeOutlined } from '@ant-design/icons'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { NavLink } from 'react-router'
import type { Icon } from '../kernel/define-admin.ts'
import { inGroups, type Reachable, useReachable } from '../kernel/reach.ts'
import { useStored } from '../kernel/use-stored.ts'
import { say, t } from '../locales/translate.ts'
import styles from './navigation.module.css'

/** Links to all pages of the menu, in groups that open and close. */
export function NavigationLinks({ narrow = false, onChoose }: { narrow?: boolean; onChoose?: () => void }) {
  const [typed, setTyped] = useStored('session', 'menu-filter')
  // Icons alone have no box to see what was typed, or to take it away.
  const words = narrow ? '' : typed.trim().toLowerCase()
  const fits = (label: string) => label.toLowerCase().includes(words)
  const shown = useReachable().filter(({ admin, to }) => to && fits(say(admin.resource.label.many)))
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
            placeholder={t('Type to filter')}
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
          {members.map((one) => (
            <ResourceItem key={one.admin.resource.name} one={one} onChoose={onChoose} />
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

const ResourceItem = ({ one, onChoose }: { one: Reachable; onChoose: (() => void) | undefined }) => (
  <li>
    {one.to && (
      <Item to={one.to} label={say(one.admin.resource.label.many)} icon={one.admin.menu.icon} onChoose={onChoose} />
    )}
  </li>
)

interface ItemProps {
  to: string
  label: string
  icon: Icon
  onChoose: (() => void) | undefined
}

const Item = ({ to, label, icon: Icon, onChoose }: ItemProps) => (
  <NavLink to={to} end={to === '/'} className={styles.item} title={label} onClick={onChoose}>
    <Icon aria-hidden />
    <span className={styles.word}>{label}</span>
  </NavLink>
)
