import { CheckOutlined, CloseOutlined, DollarOutlined, FileTextOutlined, ProjectOutlined } from '@ant-design/icons'
import { interactions } from '../../shared/resources/interactions.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { DueDate } from '../kernel/due-date.tsx'
import { late } from '../kernel/late.tsx'
import { inline, related } from '../kernel/records-of-others.ts'

export const opportunitiesAdmin = defineAdmin(opportunities, {
  menu: { group: 'CRM', icon: DollarOutlined, key: 'o', onPhone: true },
  badges: {
    stage: {
      prospecting: 'neutral ring',
      qualification: 'cyan ring',
      proposal: 'blue half',
      negotiation: 'gold half',
      closed_won: 'green check',
      closed_lost: 'red cross',
    },
  },
  cells: {
    expected_close_date: ({ expected_close_date, stage }) => (
      <DueDate date={String(expected_close_date)} open={stage !== 'closed_won' && stage !== 'closed_lost'} />
    ),
  },
  list: {
    columns: [
      'title',
      { name: 'contact_name', label: 'Contact' },
      'stage',
      { name: 'probability', label: '%', hideBelow: 900 },
      { name: 'estimated_amount', label: 'Estimated' },
      { name: 'weighted_value', label: 'Weighted', hideBelow: 1600 },
      'assigned_to',
      'expected_close_date',
      { name: 'created_at', hideBelow: 1600 },
    ],
    filters: ['stage', 'assigned_to', 'company', 'customer', 'expected_close_date', 'created_at', 'estimated_amount'],
    search: 'title, contact, email or phone',
    editable: ['stage', 'assigned_to', 'expected_close_date'],
    dateHierarchy: 'created_at',
    actions: ['to_proposal', 'to_negotiation', 'mark_won', 'mark_lost', 'assign_to_me', 'assign'],
  },
  form: {
    fieldsets: [
      {
        title: 'Opportunity',
        fields: ['title', 'description', ['stage', 'probability'], ['assigned_to', 'expected_close_date']],
      },
      {
        title: 'Money',
        fields: [['estimated_amount', 'actual_amount'], ['weighted_value', 'actual_close_date'], 'loss_reason'],
      },
      {
        title: 'Contact',
        fields: [
          ['contact_name', 'contact_email'],
          ['contact_phone', 'customer'],
        ],
      },
      {
        title: 'Links',
        fields: [
          ['lead', 'company'],
          ['equipment', 'related_rental'],
        ],
      },
      { title: 'Notes', fields: ['notes'] },
    ],
    inlines: [
      inline(interactions, {
        by: 'related_to_opportunity',
        fields: ['interaction_type', 'subject', 'outcome', 'performed_by', 'performed_at'],
        extra: 1,
        sort: '-performed_at',
      }),
    ],
    saveAsNew: true,
    prefill: ({ me }) => ({ assigned_to: me }),
  },
  show: {
    subtitle: (opportunity) => opportunity.contact_name !== '' && <bdi>{opportunity.contact_name}</bdi>,
    related: [
      related(interactions, {
        by: 'related_to_opportunity',
        columns: ['interaction_type', 'outcome', 'performed_by', 'performed_at'],
        sort: '-performed_at',
      }),
    ],
  },
  told: { tone: 'green', fields: ['stage', 'estimated_amount'] },
  pages: {
    '/board': {
      page: late(async () => (await import('../screens/pipeline-board/board-page.tsx')).BoardPage),
      link: { label: 'Board', icon: ProjectOutlined },
      menu: { label: 'Pipeline', icon: ProjectOutlined },
    },
  },
  actions: {
    to_proposal: {
      primary: ({ stage }) => stage === 'prospecting' || stage === 'qualification',
      applies: ({ stage }) => stage !== 'proposal' && stage !== 'negotiation',
    },
    to_negotiation: {
      primary: ({ stage }) => stage === 'proposal',
      applies: ({ stage }) => stage !== 'negotiation',
    },
    mark_won: {
      icon: CheckOutlined,
      primary: (opportunity) => opportunity.stage === 'negotiation',
      starts: ({ estimated_amount }) => ({ actual_amount: estimated_amount || undefined }),
    },
    mark_lost: { icon: CloseOutlined },
    add_note: { icon: FileTextOutlined },
    assign_to_me: { applies: (opportunity, me) => opportunity.assigned_to !== me },
  },
})
