/** The filters of the board: a button for each, whose panel is that of the list. */
import { DownOutlined, PauseCircleOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { type Admin, fieldOf } from '../../kernel/define-admin.ts'
import { Chips } from '../../kernel/list/chips.tsx'
import { Filter } from '../../kernel/list/filters.tsx'
import { SearchBox } from '../../kernel/list/search-box.tsx'
import { useFacets } from '../../kernel/list/use-facets.ts'
import type { ListControl } from '../../kernel/list/use-list-state.ts'
import { say } from '../../locales/translate.ts'
import styles from './board.module.css'

const STALLED = 'stalled'
const NAMES = ['assigned_to', 'company', 'expected_close_date']

export function BoardFilters({ admin, list }: { admin: Admin; list: ListControl }) {
  const { facets, failed } = useFacets(admin, list.state)
  const stalled = list.state.filters[STALLED]?.[0] === 'true'
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className={styles.filters}>
      <SearchBox admin={admin} list={list} />
      {NAMES.map((name) => {
        const field = fieldOf(admin, name)
        return (
          <Popover
            key={name}
            trigger="click"
            placement="bottomLeft"
            open={open === name}
            onOpenChange={(wanted) => setOpen(wanted ? name : null)}
            destroyOnHidden
            content={
              <fieldset className={styles.filter}>
                <legend className="visually-hidden">{say(field.label)}</legend>
                <Filter
                  admin={admin}
                  name={name}
                  field={field}
                  list={list}
                  facets={facets?.[name]}
                  counted={facets !== undefined || failed !== null}
                />
              </fieldset>
            }
          >
            <Button aria-expanded={open === name}>
              {say(field.label)} <DownOutlined aria-hidden />
            </Button>
          </Popover>
        )
      })}
      <Button
        aria-pressed={stalled}
        type={stalled ? 'primary' : 'default'}
        icon={<PauseCircleOutlined aria-hidden />}
        onClick={() => list.filter({ [STALLED]: stalled ? [] : ['true'] })}
      >
        {say(fieldOf(admin, STALLED).label)}
      </Button>
      <Chips admin={admin} list={list} facets={facets} />
    </div>
  )
}
