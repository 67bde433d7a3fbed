import { SettingOutlined } from '@ant-design/icons'
import { SETTINGS, type SettingName, settings, settingsRecord } from '../../shared/settings.ts'
import { defineAdmin, type Fieldset } from '../kernel/define-admin.ts'

const groups: readonly Fieldset<SettingName>[] = [
  {
    title: 'Large rentals',
    description: 'A rental of this amount, or of so many days, is a deal that was won.',
    fields: ['large_rental', ['large_rental_amount', 'large_rental_days']],
  },
  {
    title: 'Repeated favorites',
    description: 'Somebody who keeps an eye on so many machines is about to rent.',
    fields: ['repeated_favorites', ['repeated_favorites_count', 'repeated_favorites_days']],
  },
  {
    title: 'Tickets and notifications',
    fields: [
      ['rental_dispute', 'ticket_created'],
      ['ticket_comment', 'ticket_status'],
      ['assigned', 'unassigned_lead'],
    ],
  },
  { title: 'What sellers may do', fields: [['sellers_may_log_interactions', 'sellers_share_customer_notes']] },
  {
    title: 'Pipeline',
    fields: [
      ['probability_prospecting', 'probability_qualification'],
      ['probability_proposal', 'probability_negotiation'],
      'stalled_after_days',
    ],
  },
]
const isSetting = (name: string): name is SettingName => Object.hasOwn(settings, name)
const grouped: readonly string[] = groups.flatMap(({ fields }) => fields.flat())
/** A setting without a place of its own is here, never nowhere. */
const others = Object.keys(settings).filter((name): name is SettingName => isSetting(name) && !grouped.includes(name))

export const settingsAdmin = defineAdmin(settingsRecord, {
  menu: { group: 'System', icon: SettingOutlined, everybodys: true },
  alone: SETTINGS,
  list: { columns: [] },
  form: { fieldsets: [...groups, ...(others.length > 0 ? [{ title: 'Others', fields: others }] : [])] },
})
