/** Looks at lists that are the same every morning; each is for everybody who may see the list. */
export const views: readonly {
  readonly of: 'sales' | 'support'
  readonly resource: 'leads' | 'opportunities' | 'tickets'
  readonly name: string
  readonly query: string
}[] = [
  { of: 'sales', resource: 'leads', name: 'New, unassigned', query: 'status=new&assigned_to=none&sort=created_at' },
  { of: 'sales', resource: 'leads', name: 'Qualified, large first', query: 'status=qualified&sort=-estimated_value' },
  {
    of: 'sales',
    resource: 'opportunities',
    name: 'In negotiation',
    query: 'stage=negotiation&sort=expected_close_date',
  },
  {
    of: 'support',
    resource: 'tickets',
    name: 'Open, unassigned',
    query: 'status=open&assigned_to=none&sort=created_at',
  },
  {
    of: 'support',
    resource: 'tickets',
    name: 'Urgent',
    query: 'status=open,in_progress&priority=high,urgent&sort=-priority',
  },
]
