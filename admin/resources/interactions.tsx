import { PhoneOutlined } from '@ant-design/icons'
import { interactions } from '../../shared/resources/interactions.ts'
import { Nothing } from '../kernel/cells.tsx'
import { defineAdmin } from '../kernel/define-admin.ts'

const labels = ['lead_title', 'opportunity_title', 'customer_name', 'rental_reference'] as const

export const interactionsAdmin = defineAdmin(interactions, {
  menu: { group: 'CRM', icon: PhoneOutlined, key: 'i' },
  list: {
    columns: [
      'subject',
      { name: 'interaction_type', label: 'Type' },
      {
        // One column for all that it may belong to: most rows have one of them.
        name: 'related_to_lead',
        label: 'About',
        render: (interaction) => {
          const label = labels.map((name) => interaction[name]).find((one) => typeof one === 'string' && one !== '')
          return typeof label === 'string' ? <bdi>{label}</bdi> : <Nothing />
        },
      },
      'performed_at',
      'performed_by',
      { name: 'next_action', hideBelow: 1600 },
      { name: 'next_action_at', hideBelow: 1200 },
    ],
    filters: [
      'interaction_type',
      'performed_by',
      'performed_at',
      'next_action_at',
      'related_to_lead',
      'related_to_opportunity',
    ],
    search: 'subject, description or outcome',
    sort: '-performed_at',
    dateHierarchy: 'performed_at',
  },
  told: { tone: 'blue', fields: ['interaction_type', 'outcome', 'next_action'], by: 'performed_by' },
  form: {
    fieldsets: [
      {
        title: 'Interaction',
        fields: [
          ['interaction_type', 'performed_at'],
          'subject',
          'description',
          'outcome',
          ['performed_by', 'duration_minutes'],
        ],
      },
      {
        title: 'Related to',
        description: 'At least one of them.',
        fields: [
          ['related_to_lead', 'related_to_opportunity'],
          ['related_to_customer', 'related_to_rental'],
        ],
      },
      { title: 'Next action', fields: [['next_action', 'next_action_at']] },
    ],
    prefill: ({ me, now }) => ({ interaction_type: 'call', performed_by: me, performed_at: now }),
  },
})
