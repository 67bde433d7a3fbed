import { RedoOutlined, ThunderboltOutlined } from '@ant-design/icons'
import { automationRuns } from '../../shared/resources/automation-runs.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { Pointer } from '../kernel/pointer.tsx'
import { fromServer, message, say } from '../locales/translate.ts'

const verdicts: Readonly<Record<string, string>> = {
  done: message('It is done.'),
  skipped: message('It was skipped.'),
  failed: message('It failed again.'),
}

export const automationRunsAdmin = defineAdmin(automationRuns, {
  menu: { group: 'System', icon: ThunderboltOutlined },
  badges: { status: { done: 'green check', skipped: 'neutral skip', failed: 'red cross' } },
  cells: {
    resource: ({ resource, record, title }, dense) => (
      <Pointer resource={resource} id={record}>
        {dense ? undefined : <bdi>{title}</bdi>}
      </Pointer>
    ),
    made_resource: ({ made_resource, made_record }) => <Pointer resource={made_resource} id={Number(made_record)} />,
  },
  list: {
    columns: ['title', 'rule', 'status', { name: 'detail', hideBelow: 900 }, 'made_resource', 'created_at'],
    filters: ['rule', 'status', 'created_at'],
    sort: '-created_at',
    actions: ['run_again'],
    dateHierarchy: 'created_at',
  },
  form: {
    fieldsets: [
      { title: 'Run', fields: ['rule', 'status', 'detail'] },
      { title: 'Cause and effect', fields: ['resource', 'made_resource'] },
    ],
  },
  actions: {
    run_again: {
      icon: RedoOutlined,
      primary: () => true,
      outcome: ({ status, detail }) => ({
        ok: status === 'done',
        words: `${say(verdicts[String(status)] ?? '')} ${fromServer(String(detail))}`.trim(),
      }),
    },
  },
})
