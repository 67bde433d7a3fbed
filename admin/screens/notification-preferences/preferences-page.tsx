/** What this user wants to hear of, in the app and by mail: each box is saved when it is ticked. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { notificationTypes } from '../../../shared/resources/notifications.ts'
import { Card } from '../../kernel/card.tsx'
import type { Admin } from '../../kernel/define-admin.ts'
import { reasonOf, useMessages } from '../../kernel/messages.tsx'
import { PageHeader } from '../../kernel/page-header.tsx'
import { listPath } from '../../kernel/paths.ts'
import { rich } from '../../kernel/rich.tsx'
import { useSession } from '../../kernel/session.tsx'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { useReported } from '../../kernel/use-resource-query.ts'
import { say, t } from '../../locales/translate.ts'
import { send } from '../../providers/http.ts'
import styles from './preferences-page.module.css'

const PATH = '/api/accounts/notification-preferences/'
const KEY = ['notification-preferences']
type Channel = 'in_app' | 'email'
const channels: readonly Channel[] = ['in_app', 'email']
type Preferences = Readonly<Record<string, Readonly<Record<Channel, boolean>> | undefined>>
interface Choice {
  readonly type: string
  readonly channel: Channel
  readonly wanted: boolean
}

const withChoice = (all: Preferences | undefined, { type, channel, wanted }: Choice): Preferences => ({
  ...all,
  [type]: { ...(all?.[type] ?? { in_app: true, email: false }), [channel]: wanted },
})

/**
 * What is stored, with what is being saved on top. That is this component's own state: a query's data reach the screen a
 * turn later, and a box would jump back and forth under the pointer.
 */
function usePreferences() {
  const client = useQueryClient()
  const messages = useMessages()
  const [saving, setSaving] = useState<readonly Choice[]>([])
  const query = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await send<Preferences>('GET', PATH, { signal })).data,
  })
  useReported(query.error)
  const change = useMutation({
    mutationFn: async ({ type, channel, wanted }: Choice) =>
      send('PATCH', PATH, { body: { [type]: { [channel]: wanted } } }),
    onSuccess: (_, choice) => {
      client.setQueryData<Preferences>(KEY, (all) => withChoice(all, choice))
      messages.done(t('Saved.'))
    },
    onError: (error) => messages.failed(reasonOf(error)),
    onSettled: (_data, _error, choice) => setSaving((all) => all.filter((other) => other !== choice)),
  })
  const choose = (choice: Choice) => {
    setSaving((all) => [...all, choice])
    change.mutate(choice)
  }
  return { query, choose, shown: query.data && saving.reduce<Preferences>(withChoice, query.data) }
}

export function PreferencesPage({ admin }: { admin: Admin }) {
  const { query, choose, shown } = usePreferences()
  const { user } = useSession()
  const title = t('Notification settings')
  const heads: Readonly<Record<Channel, string>> = { in_app: t('In the app'), email: t('By mail') }
  return (
    <div className={styles.page}>
      <PageHeader
        title={title}
        documentTitle={[title]}
        back={{ to: listPath(admin), label: say(admin.resource.label.many) }}
        subtitle={<span>{rich('Mails go to {email}.', { email: <bdi dir="ltr">{user.email}</bdi> })}</span>}
      />
      <Card title={t('What you are told of')}>
        {query.error ? (
          <Failed error={query.error} what={title} retry={() => void query.refetch()} />
        ) : !shown ? (
          <Skeleton rows={7} />
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <td />
                {channels.map((channel) => (
                  <th key={channel} scope="col">
                    {heads[channel]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Object.entries(notificationTypes).map(([type, label]) => (
                <tr key={type}>
                  <th scope="row">{say(label)}</th>
                  {channels.map((channel) => (
                    <td key={channel}>
                      <Checkbox
                        aria-label={`${say(label)}: ${heads[channel]}`}
                        checked={shown[type]?.[channel] ?? channel === 'in_app'}
                        onChange={({ target }) => choose({ type, channel, wanted: target.checked })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </div>
  )
}
