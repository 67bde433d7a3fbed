import { type KeyboardEvent, type MouseEvent, type UIEvent, useId, useRef, useState } from 'react'
import { t } from '../../../locales/translate.ts'
import styles from './two-box.module.css'

export interface Option {
  /** As a text, whatever it is in the record. */
  readonly value: string
  readonly label: string
}

interface Props {
  label: string
  options: readonly Option[]
  marked: ReadonlySet<string>
  mark(values: ReadonlySet<string>): void
  /** Takes these to the other box. */
  move(values: readonly string[]): void
  /** The end of the list is near. */
  onEnd?: (() => void) | undefined
  empty: string
}

/** So close to its end, in pixels, a list reads on. */
const NEAR = 80

/** More than this in one list nobody reads, and it would make the page slow. */
const SHOWN = 500

/** A list of options of which several can be marked, by mouse, by touch and by keyboard. */
export function Listbox({ label, options: all, marked, mark, move, onEnd, empty }: Props) {
  const options = all.length > SHOWN ? all.slice(0, SHOWN) : all
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  /** Where a range begins. */
  const anchor = useRef(0)
  const at = Math.min(active, options.length - 1)
  const valueAt = (index: number): string => options[index]?.value ?? ''

  const go = (index: number, extend: boolean) => {
    const next = Math.max(0, Math.min(index, options.length - 1))
    setActive(next)
    if (extend) markRange(next)
    else anchor.current = next
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const markRange = (to: number) => {
    const [from, until] = [Math.min(anchor.current, to), Math.max(anchor.current, to)]
    mark(new Set(options.slice(from, until + 1).map(({ value }) => value)))
  }
  const toggle = (index: number) => {
    const next = new Set(marked)
    if (!next.delete(valueAt(index))) next.add(valueAt(index))
    mark(next)
    anchor.current = index
  }
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: ({ shiftKey }) => go(at + 1, shiftKey),
    ArrowUp: ({ shiftKey }) => go(at - 1, shiftKey),
    Home: ({ shiftKey }) => go(0, shiftKey),
    End: ({ shiftKey }) => go(options.length - 1, shiftKey),
    ' ': () => toggle(at),
    Enter: () => move(marked.size > 0 ? [...marked] : [valueAt(at)]),
  }
  const press = (event: KeyboardEvent) => {
    const all = event.key === 'a' && (event.ctrlKey || event.metaKey)
    const key = keys[event.key]
    if (options.length === 0 || (!all && !key)) return
    event.preventDefault()
    if (all) mark(new Set(options.map(({ value }) => value)))
    else key?.(event)
  }
  const click = (event: MouseEvent, index: number) => {
    setActive(index)
    if (event.shiftKey) markRange(index)
    else toggle(index)
  }
  const scroll = ({ currentTarget: box }: UIEvent<HTMLDivElement>) => {
    if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR) onEnd?.()
  }
  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label={label}
        aria-activedescendant={options.length > 0 ? `${id}${at}` : undefined}
        tabIndex={0}
        className={styles.list}
        onKeyDown={press}
        onScroll={scroll}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list, which has the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
          <div
            key={option.value}
            id={`${id}${index}`}
            role="option"
            aria-selected={marked.has(option.value)}
            className={`${styles.option} ${index === at ? styles.active : ''}`}
            onClick={(event) => click(event, index)}
            onDoubleClick={() => move([option.value])}
          >
            <bdi>{option.label}</bdi>
          </div>
        ))}
      </div>
      {all.length > SHOWN && (
        <p className={styles.more}>
          {t('The first {count} are shown. Use the filter to find the others.', { count: SHOWN })}
        </p>
      )}
      {options.length === 0 && <p className={styles.empty}>{empty}</p>}
    </>
  )
}
