import { useEffect } from 'react'
import { useHref } from 'react-router'
import styles from './search.module.css'
import type { Option, OptionGroup } from './use-hits.ts'

interface Props {
  readonly id: string
  readonly groups: readonly OptionGroup[]
  /** The option that Enter would open. */
  readonly current: string | undefined
  idOf(option: string): string
  follow(to: string): void
}

/** The options in their groups. The focus stays in the box; the box says which of them is current. */
export function Hits({ id, groups, current, idOf, follow }: Props) {
  useEffect(() => {
    if (current !== undefined) document.getElementById(idOf(current))?.scrollIntoView({ block: 'nearest' })
  }, [current, idOf])
  return (
    <div id={id} role="listbox" aria-labelledby={`${id}-name`} tabIndex={-1} className={styles.hits}>
      <span id={`${id}-name`} hidden>
        {groups.map(({ label }) => label).join(', ')}
      </span>
      {groups.map(({ label, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box has groups, not fieldsets
        <div key={label} role="group" aria-label={label}>
          <p aria-hidden="true" className={styles.group}>
            {label}
          </p>
          {options.map((option) => (
            <Hit
              key={option.id}
              id={idOf(option.id)}
              option={option}
              current={option.id === current}
              follow={() => follow(option.to)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function Hit(props: { id: string; option: Option; current: boolean; follow(): void }) {
  const { id, option, current, follow } = props
  const { title, detail, icon: Icon, to } = option
  const href = useHref(to)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus and takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      className={styles.hit}
      onClick={({ ctrlKey, metaKey }) => (ctrlKey || metaKey ? window.open(href) : follow())}
    >
      <Icon aria-hidden />
      <bdi className={`${styles.title} clipped`}>{title}</bdi>
      {detail !== '' && (
        <span className={`${styles.detail} clipped`}>
          <bdi>{detail}</bdi>
        </span>
      )}
    </div>
  )
}
