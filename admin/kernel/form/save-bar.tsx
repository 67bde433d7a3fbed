import { EditOutlined, EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useEffect, useRef } from 'react'
import { usePhone } from '../use-media.ts'
import styles from './form.module.css'

export type Afterwards = 'show' | 'continue' | 'another'

interface Props {
  busy: boolean
  changes: number
  /** Whether this user may add one more. */
  canAdd: boolean
  save(afterwards: Afterwards): void
  discard(): void
}

/** The buttons at the foot of a form. */
export function SaveBar({ busy, changes, canAdd, save, discard }: Props) {
  const phone = usePhone()
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current('show')
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const more = [
    { key: 'continue', label: 'Save and continue' },
    ...(canAdd ? [{ key: 'another', label: 'Save and add another' }] : []),
  ]
  const chosen = (key: string) => save(key === 'continue' ? 'continue' : 'another')
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        <Button type="primary" loading={busy} onClick={() => save('show')}>
          Save{' '}
          {!phone && (
            <span aria-hidden="true" className={styles.keys}>
              Ctrl S
            </span>
          )}
        </Button>
        {phone ? (
          <Dropdown autoFocus menu={{ items: more, onClick: ({ key }) => chosen(key) }} trigger={['click']}>
            <Button icon={<EllipsisOutlined aria-hidden />} aria-label="More ways to save" disabled={busy} />
          </Dropdown>
        ) : (
          more.map(({ key, label }) => (
            <Button key={key} disabled={busy} onClick={() => chosen(key)}>
              {label}
            </Button>
          ))
        )}
        <span role="status" className={styles.unsaved}>
          {changes > 0 && (
            <>
              <EditOutlined aria-hidden /> {changes === 1 ? '1 unsaved change' : `${changes} unsaved changes`}
            </>
          )}
        </span>
        <Button type="text" disabled={busy} onClick={discard}>
          {changes > 0 ? 'Discard' : 'Close'}
        </Button>
      </div>
    </div>
  )
}
