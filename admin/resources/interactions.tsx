import { PhoneOutlined } from '@ant-design/icons'
import { interactions } from '../../shared/resources/interactions.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const interactionsAdmin = defineAdmin(interactions, {
  menu: { group: 'CRM', icon: PhoneOutlined, onPhone: true },
  list: {
    columns: [
      'subject',
      { name: 'interaction_type', label: 'Type' },
      'related_to_lead',
      { name: 'related_to_opportunity', hideBelow: 1200 },
      { name: 'related_to_customer', hideBelow: 1200 },
      'performed_by',
      { name: 'next_action', hideBelow: 900 },
      'next_action_at',
      'performed_at',
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
  },
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
