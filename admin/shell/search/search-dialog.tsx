/** The search through everything: a box, and below it what it finds (WAI-ARIA: combobox with a list box). */
import { SearchOutlined } from '@ant-design/icons'
import { Modal } from 'antd'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Failed } from '../../kernel/states/states.tsx'
import { plural, t } from '../../locales/translate.ts'
import { Hits } from './hits.tsx'
import styles from './search.module.css'
import { takeEarly } from './search-state.ts'
import { useHits } from './use-hits.ts'

export function SearchDialog({ close }: { close(): void }) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { groups, error, retry, pending } = useHits(typed)
  const go = useNavigate()
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    },
    [opener],
  )
  const begin = (open: boolean) => {
    if (!open) return
    const early = takeEarly()
    setTyped((before) => before + early)
    box.current?.focus()
  }
  const options = groups.flatMap((group) => group.options)
  const at = Math.min(chosen, options.length - 1)
  const current = options[at]
  const follow = (to: string) => {
    close()
    void go(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0) {
      event.preventDefault()
      setChosen((at + step + options.length) % options.length)
    }
    // What is still on its way might be another one.
    if (event.key === 'Enter' && current && !event.nativeEvent.isComposing && !pending) follow(current.to)
  }
  const id = (option: string) => `${list}-${option}`
  return (
    <Modal
      open
      footer={null}
      closable={false}
      width={640}
      styles={{ content: { padding: 0 } }}
      title={<span className="visually-hidden">{t('Search everything')}</span>}
      onCancel={close}
      afterOpenChange={begin}
      focusTriggerAfterClose={false}
    >
      <div className={styles.head}>
        <SearchOutlined aria-hidden />
        <input
          ref={box}
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('Search everything')}
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={current && id(current.id)}
          placeholder={t('A name, phone, email, ticket or rental number, or a page')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <Hits id={list} groups={groups} current={current?.id} idOf={id} follow={follow} />
      {error !== null && <Failed error={error} what={t('The search')} retry={retry} />}
      {error === null && !pending && options.length === 0 && (
        <p className={styles.none}>{t('Nothing found. All words must stand in one record.')}</p>
      )}
      <p role="status" className="visually-hidden">
        {!pending && plural('{count} result', '{count} results', { count: options.length })}
      </p>
    </Modal>
  )
}
