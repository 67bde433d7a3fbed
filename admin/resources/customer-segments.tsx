import { ReloadOutlined, UsergroupAddOutlined } from '@ant-design/icons'
import { customerSegments } from '../../shared/resources/customer-segments.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { formatNumber } from '../kernel/format.ts'
import { late } from '../kernel/late.tsx'
import { plural } from '../locales/translate.ts'
import { ruleProblem } from '../screens/segments/rule-problem.ts'

const Criteria = late(async () => (await import('../screens/segments/criteria-view.tsx')).CriteriaView)
const SegmentBuilder = late(async () => (await import('../screens/segments/segment-builder.tsx')).SegmentBuilder)

export const customerSegmentsAdmin = defineAdmin(customerSegments, {
  menu: { group: 'People', icon: UsergroupAddOutlined },
  list: {
    columns: [
      'name',
      { name: 'description', hideBelow: 900, width: 420 },
      {
        name: 'customers',
        label: 'Members',
        render: ({ customer_count: count }) => (
          <span className="numeric">{count === null ? '-' : formatNumber(Number(count))}</span>
        ),
      },
      'refreshed_at',
      { name: 'created_at', hideBelow: 1200 },
    ],
    filters: ['created_at'],
    search: 'name or description',
    sort: 'name',
    actions: ['refresh'],
  },
  form: {
    inputs: { criteria: SegmentBuilder },
    explained: { criteria: ruleProblem },
    fieldsets: [
      { title: 'Segment', fields: ['name', 'description'] },
      { title: 'Members', fields: ['criteria', 'added_customers'] },
      { title: 'Last refresh', fields: ['refreshed_at', ['joined_count', 'left_count']], only: 'change' },
    ],
  },
  cells: { criteria: ({ criteria }) => <Criteria criteria={criteria} /> },
  show: {
    cards: [late(async () => (await import('../screens/segments/members-card.tsx')).MembersCard)],
    subtitle: ({ customer_count: count }) =>
      count !== null && plural('{count} member', '{count} members', { count: Number(count) }),
  },
  actions: { refresh: { icon: ReloadOutlined } },
})
