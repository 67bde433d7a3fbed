import { ThunderboltOutlined } from '@ant-design/icons'
import { automationRuns } from '../../shared/resources/automation-runs.ts'
import { defineAdmin } from '../kernel/define-admin.ts'

export const automationRunsAdmin = defineAdmin(automationRuns, {
  menu: { group: 'System', icon: ThunderboltOutlined },
  list: {
    columns: ['title', 'rule', 'status', { name: 'detail', hideBelow: 900 }, 'created_at'],
    filters: ['rule', 'status', 'created_at'],
    sort: '-created_at',
    actions: ['run_again'],
  },
  form: { fieldsets: [{ title: 'Run', fields: ['rule', 'status', 'title', 'detail'] }] },
})
