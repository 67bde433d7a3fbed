import { SettingOutlined } from '@ant-design/icons'
import { automations } from '../../shared/automations/index.ts'
import { SETTINGS, type SettingName, settings, settingsRecord } from '../../shared/settings.ts'
import { defineAdmin, type Fieldset } from '../kernel/define-admin.ts'
import { late } from '../kernel/late.tsx'

const AutomationPart = late(async () => (await import('../screens/settings/automation-part.tsx')).AutomationPart)

const isSetting = (name: string): name is SettingName => Object.hasOwn(settings, name)

const groups: readonly Fieldset<SettingName>[] = [
  ...automations.map(({ rule, name, does, onlyIf, thresholds }) => ({
    title: name,
    description: does,
    fields: [onlyIf, Object.keys(thresholds).filter(isSetting)],
    below: () => <AutomationPart rule={rule} onlyIf={onlyIf} thresholds={Object.keys(thresholds)} />,
  })),
  { title: 'What sellers may do', fields: [['sellers_may_log_interactions', 'sellers_share_customer_notes']] },
  {
    title: 'Pipeline',
    fields: [
      ['probability_prospecting', 'probability_qualification'],
      ['probability_proposal', 'probability_negotiation'],
      'stalled_after_days',
    ],
  },
  {
    title: 'Files',
    description: 'What may come with a ticket or a comment, but never more than the server is set up for.',
    fields: [['upload_files', 'upload_megabytes']],
  },
]
const grouped: readonly string[] = groups.flatMap(({ fields }) => fields.flat())
/** A setting without a place of its own is here, never nowhere. */
const others = Object.keys(settings).filter((name): name is SettingName => isSetting(name) && !grouped.includes(name))

export const settingsAdmin = defineAdmin(settingsRecord, {
  menu: { group: 'System', icon: SettingOutlined, everybodys: true },
  alone: SETTINGS,
  list: { columns: [] },
  form: { fieldsets: [...groups, ...(others.length > 0 ? [{ title: 'Others', fields: others }] : [])] },
})
