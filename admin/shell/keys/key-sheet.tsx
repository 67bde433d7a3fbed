/** All keys on one sheet. */
import { Checkbox } from 'antd'
import { useState } from 'react'
import { Dialog } from '../../kernel/dialog.tsx'
import { useReachable } from '../../kernel/reach.ts'
import { keysOfPage, useSingleKeys } from '../../kernel/use-keys.ts'
import { say, t } from '../../locales/translate.ts'
import { SEARCH_KEYS } from '../search/search-button.tsx'
import styles from './keys.module.css'
import { letterOf } from './keys.ts'

type Line = readonly [keys: readonly string[], words: string]

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <dl>
        {lines.map(([keys, words]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function KeySheet({ close }: { close(): void }) {
  const [single, setSingle] = useSingleKeys()
  const [own] = useState(() => keysOfPage().map(([key, words]): Line => [[key], words]))
  const pages = useReachable().flatMap(({ admin, to }): Line[] => {
    const letter = letterOf(admin)
    return letter && to ? [[['g', letter], say(admin.resource.label.many)]] : []
  })
  return (
    <Dialog title={t('Keyboard shortcuts')} footer={null} width={640} onCancel={close}>
      <div className={styles.sheet}>
        <Lines
          title={t('Everywhere')}
          lines={[
            [[SEARCH_KEYS], t('Search everything')],
            [['/'], t('Search this list')],
            [['c'], t('Add a record')],
            [['?'], t('This sheet')],
          ]}
        />
        {own.length > 0 && <Lines title={t('This page')} lines={own} />}
        <Lines title={t('Go to')} lines={[[['g', 'h'], t('Home')], ...pages]} />
        <Lines
          title={t('Lists and forms')}
          lines={[
            [['Ctrl S'], t('Save the form')],
            [['Ctrl Enter'], t('Send the reply')],
            [['Space'], t('Look at the row beside the list')],
            [['Enter'], t('Edit the cell, or save it')],
            [['Esc'], t('Leave the cell as it was')],
            [['Shift'], t('Select up to here, or sort by one more column')],
          ]}
        />
      </div>
      <Checkbox data-begin checked={single} onChange={({ target }) => setSingle(target.checked)}>
        {t('Single-key shortcuts on this computer')}
      </Checkbox>
    </Dialog>
  )
}
