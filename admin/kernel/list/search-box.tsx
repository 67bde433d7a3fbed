import { SearchOutlined } from '@ant-design/icons'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { say, saySmall, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { useDebounced } from '../use-debounced.ts'
import styles from './list-page.module.css'
import type { ListControl } from './use-list-state.ts'

/** What the search looks at, and how, in a sentence. */
const searchHelp = (admin: Admin): string =>
  t('Searches {what}. All words must be found; words in quotes must stand together.', {
    what: say(admin.list.search ?? 'everything'),
  })

/** Words go into the URL when the typing pauses. */
export function SearchBox({ admin, list }: { admin: Admin; list: ListControl }) {
  const given = list.state.q
  const [text, setText] = useState(given)
  const settled = useDebounced(text, 300)
  const help = useId()
  // The URL leads: Back and the link to everything change the box.
  useEffect(() => setText(given), [given])
  const search = (words: string) => words !== given && list.change({ q: words })
  // Only when the typing pauses
  useEffect(() => {
    if (settled === text) search(settled.trim())
  }, [settled])
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') search(text.trim())
    if (key !== 'Escape') return
    setText('')
    search('')
  }
  const label = t('Search {what}', { what: saySmall(admin.resource.label.many) })
  return (
    <search className={styles.search}>
      <SearchOutlined aria-hidden />
      <input
        type="search"
        className="box"
        dir="auto"
        aria-label={label}
        aria-describedby={help}
        title={searchHelp(admin)}
        placeholder={admin.list.search ? t('Search {what}', { what: say(admin.list.search) }) : label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span id={help} className="visually-hidden">
        {searchHelp(admin)}
      </span>
    </search>
  )
}
