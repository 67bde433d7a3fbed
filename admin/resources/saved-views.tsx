import { FilterOutlined } from '@ant-design/icons'
import { savedViews } from '../../shared/resources/saved-views.ts'
import { defineAdmin } from '../kernel/define-admin.ts'
import { ViewLink } from '../kernel/views/view-link.tsx'
import { ViewWords } from '../kernel/views/view-words.tsx'

export const savedViewsAdmin = defineAdmin(savedViews, {
  menu: { group: 'System', icon: FilterOutlined, everybodys: true },
  areViews: true,
  cells: {
    query: ({ id, resource, query }, dense) =>
      dense ? (
        <ViewWords resource={resource} query={query} />
      ) : (
        <>
          <p>
            <ViewWords resource={resource} query={query} />
          </p>
          <ViewLink resource={resource} id={id} query={query} />
        </>
      ),
  },
  list: {
    columns: [
      'name',
      'resource',
      'is_shared',
      'is_default',
      'owner',
      { name: 'query', label: 'Shows', hideBelow: 1200, width: 320 },
    ],
    filters: ['resource', 'is_shared', 'owner'],
    search: 'name',
    sort: 'name',
  },
  form: {
    fieldsets: [
      { title: 'Saved view', fields: [['name', 'resource'], 'query', ['is_shared', 'is_default']] },
      { title: 'Owner', fields: ['owner'], only: 'change' },
    ],
  },
})
