import { App } from 'antd'
import { Suspense, useState } from 'react'
import { t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { late } from '../late.tsx'
import { MenuButton, type MenuItems } from '../menu-button.tsx'
import { reasonOf, useMessages } from '../messages.tsx'
import { useChangeView, type ViewValues } from './use-change-view.ts'
import styles from './views.module.css'
import type { View } from './views.ts'

const ViewDialog = late(async () => (await import('./view-dialog.tsx')).ViewDialog)

interface Props {
  admin: Admin
  view: View
  deleted(): void
}

/** Rename, share, open the list with it, delete: what its owner may. */
export function ViewMenu({ view, deleted }: Props) {
  const change = useChangeView()
  const messages = useMessages()
  const { modal } = App.useApp()
  const [renaming, setRenaming] = useState(false)
  const { name, is_shared, is_default, _can } = view
  if (!_can.change && !_can.remove) return null
  const done = (work: Promise<unknown>, words: string, then?: () => void) =>
    work.then(
      () => {
        messages.done(words)
        then?.()
      },
      (error: unknown) => messages.failed(reasonOf(error)),
    )
  const set = (values: ViewValues, words: string) => void done(change(view, values), words)
  const remove = () =>
    modal.confirm({
      title: t('Delete the view “{name}”?', { name }),
      content: is_shared ? t('It is shared: nobody will have it any more.') : t('The records stay.'),
      okText: t('Delete view'),
      okButtonProps: { danger: true },
      cancelText: t('Keep it'),
      onOk: () => done(change(view, 'delete'), t('The view “{name}” was deleted.', { name }), deleted),
    })
  const items = (): MenuItems => [
    ...(_can.change
      ? [
          { key: 'rename', label: t('Rename…'), onClick: () => setRenaming(true) },
          {
            key: 'share',
            label: is_shared ? t('Make private') : t('Share'),
            onClick: () =>
              set(
                { is_shared: !is_shared },
                is_shared
                  ? t('The view “{name}” is yours alone.', { name })
                  : t('The view “{name}” is shared.', { name }),
              ),
          },
          {
            key: 'default',
            label: is_default ? t('Do not open the list with it') : t('Open the list with it'),
            onClick: () =>
              set(
                { is_default: !is_default },
                is_default
                  ? t('The list opens with all records.')
                  : t('The list opens with “{name}” from now on.', { name }),
              ),
          },
          { type: 'divider' as const },
        ]
      : []),
    ...(_can.remove ? [{ key: 'delete', label: t('Delete…'), danger: true, onClick: () => void remove() }] : []),
  ]
  return (
    <>
      <MenuButton className={styles.more} label={t('More for the view {name}', { name })} items={items}>
        <i className={styles.dots} />
      </MenuButton>
      <Suspense>
        {renaming && (
          <ViewDialog
            title={t('Rename view')}
            view={view}
            values={{}}
            close={() => setRenaming(false)}
            saved={(saved) => messages.done(t('The view “{name}” was saved.', { name: saved.name }))}
          />
        )}
      </Suspense>
    </>
  )
}
