import { CheckOutlined, FileTextOutlined, LikeOutlined, PhoneOutlined, UserAddOutlined } from '@ant-design/icons'
import { interactions } from '../../shared/resources/interactions.ts'
import { leads } from '../../shared/resources/leads.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { DueDate } from '../kernel/due-date.tsx'
import { late } from '../kernel/late.tsx'
import { showPath } from '../kernel/paths.ts'
import { inline, related } from '../kernel/records-of-others.ts'
import { opportunitiesAdmin } from './opportunities.tsx'

const Conversion = late(async () => (await import('../screens/lead/conversion.tsx')).Conversion)

export const leadsAdmin = defineAdmin(leads, {
  menu: {
    group: 'CRM',
    icon: UserAddOutlined,
    key: 'l',
    onPhone: true,
    count: { label: 'New leads', list: 'status=new' },
  },
  badges: {
    status: {
      new: 'blue dot',
      contacted: 'cyan half',
      qualified: 'green half',
      converted: 'purple check',
      disqualified: 'neutral cross',
      lost: 'red cross',
    },
  },
  cells: {
    expected_close_date: ({ expected_close_date, status }) => (
      <DueDate
        date={String(expected_close_date)}
        open={status === 'new' || status === 'contacted' || status === 'qualified'}
      />
    ),
  },
  list: {
    columns: [
      'title',
      { name: 'contact_name', label: 'Contact' },
      'status',
      { name: 'source', hideBelow: 900 },
      'assigned_to',
      { name: 'estimated_value', label: 'Value' },
      'created_at',
    ],
    filters: [
      'status',
      'assigned_to',
      'source',
      'company',
      'created_at',
      'expected_close_date',
      'estimated_value',
      'contact_phone',
    ],
    search: 'title, contact, email, phone or company',
    editable: ['status', 'assigned_to'],
    dateHierarchy: 'created_at',
    actions: ['mark_contacted', 'mark_qualified', 'assign_to_me', 'assign'],
  },
  form: {
    fieldsets: [
      { title: 'Contact', fields: ['title', ['contact_name', 'company_name'], ['contact_email', 'contact_phone']] },
      {
        title: 'Sales',
        fields: [
          ['status', 'source'],
          ['assigned_to', 'company'],
          ['estimated_value', 'expected_close_date'],
          ['customer', 'last_contacted_at'],
          'converted_at',
        ],
      },
      { title: 'Notes', fields: ['notes'] },
      {
        title: 'Metadata',
        fields: ['metadata'],
        collapsed: true,
        description: 'What the web form sent along, as JSON.',
      },
    ],
    inlines: [
      inline(interactions, {
        by: 'related_to_lead',
        fields: ['interaction_type', 'performed_at', 'subject', 'performed_by', 'outcome', 'next_action_at'],
        layout: 'stacked',
        canDelete: false,
        sort: '-performed_at',
      }),
    ],
    saveAsNew: true,
    prefill: ({ me }) => ({ assigned_to: me }),
  },
  show: {
    subtitle: (lead) => (
      <>
        <bdi>{lead.contact_name}</bdi>
        <bdi>{lead.company_name}</bdi>
      </>
    ),
    related: [
      related(interactions, {
        by: 'related_to_lead',
        columns: ['interaction_type', 'outcome', 'next_action', 'next_action_at', 'performed_by', 'performed_at'],
        sort: '-performed_at',
      }),
      related(opportunities, { by: 'lead', columns: ['stage', 'estimated_amount', 'created_at'] }),
    ],
  },
  pages: {
    '/show/:id': { page: late(async () => (await import('../screens/lead/lead-page.tsx')).LeadPage) },
  },
  told: { fields: ['status', 'estimated_value'] },
  actions: {
    mark_contacted: {
      icon: PhoneOutlined,
      primary: (lead) => lead.status === 'new',
      applies: (lead) => lead.status !== 'contacted' && lead.status !== 'qualified',
    },
    mark_qualified: {
      icon: LikeOutlined,
      primary: (lead) => lead.status === 'contacted',
      applies: (lead) => lead.status !== 'qualified',
    },
    convert_to_opportunity: {
      shows: (lead) => <Conversion record={lead} />,
      icon: CheckOutlined,
      primary: (lead) => lead.status === 'qualified',
      applies: (lead) => lead.status !== 'converted',
      leadsTo: ({ opportunity_id }) => showPath(opportunitiesAdmin, String(opportunity_id)),
    },
    add_note: { icon: FileTextOutlined },
    assign_to_me: { applies: (lead, me) => lead.assigned_to !== me },
  },
})
