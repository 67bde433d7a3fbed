/** The route table: every call on a resource, made from its description. The server and OpenAPI read the same one. */
import { type Action, fitsMany, type Resource, type Right } from '../../shared/kernel/resource.ts'
import { registry } from '../../shared/resources/index.ts'

export type Surface = 'crm' | 'admin'
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Verb = 'rows' | 'list' | 'read' | 'create' | 'change' | 'remove' | 'act' | 'extra'
/** What the admin asks beside the verbs. */
export type Extra =
  | 'facets'
  | 'dates'
  | 'activity'
  | 'timeline'
  | 'duplicates'
  | 'tell-apart'
  | 'bulk'
  | 'history'
  | 'delete-preview'
  | 'remove-preview'
  | 'export'
  | 'imports'
  | 'import-read'
  | 'import-try'
  | 'import-start'
  | 'import-rows'
  | 'import-undo'
  | 'bulk-edit'
  | 'bulk-edit-preview'
  | 'bulk-edit-undo'

export interface Operation {
  readonly surface: Surface
  readonly method: Method
  /** Without the final slash, with `:id` for a record. */
  readonly path: string
  readonly resource: Resource
  readonly verb: Verb
  readonly action?: { readonly name: string; readonly declared: Action }
  readonly extra?: Extra
  /** What a bulk call does to each record: an action's name, or `remove`. */
  readonly bulk?: string
}

type Row = readonly [Method, string, Verb]
const plain: readonly Row[] = [
  ['GET', '', 'list'],
  ['POST', '', 'create'],
  ['GET', '/:id', 'read'],
  ['PUT', '/:id', 'change'],
  ['PATCH', '/:id', 'change'],
  ['DELETE', '/:id', 'remove'],
]
const extras: readonly (readonly [Method, string, Extra])[] = [
  ['GET', '/facets', 'facets'],
  ['GET', '/dates', 'dates'],
  ['GET', '/export', 'export'],
  ['GET', '/activity', 'activity'],
  ['GET', '/:id/history', 'history'],
  ['GET', '/:id/timeline', 'timeline'],
  ['GET', '/:id/duplicates', 'duplicates'],
  ['GET', '/:id/delete-preview', 'delete-preview'],
  ['POST', '/bulk/remove-preview', 'remove-preview'],
]

/** What somebody knows of records that look alike. */
const alike: typeof extras = [['POST', '/:id/duplicates', 'tell-apart']]

/** Records from files, where the description says so. */
const importing: typeof extras = [
  ['GET', '/imports', 'imports'],
  ['POST', '/imports', 'import-start'],
  ['POST', '/imports/read', 'import-read'],
  ['POST', '/imports/try', 'import-try'],
  ['POST', '/imports/:id/rows', 'import-rows'],
  ['POST', '/imports/:id/undo', 'import-undo'],
]

/** The same values for many records, where a field may hold them. */
const editing: typeof extras = [
  ['POST', '/bulk/edit', 'bulk-edit'],
  ['POST', '/bulk/edit-preview', 'bulk-edit-preview'],
  ['POST', '/bulk/edit-undo', 'bulk-edit-undo'],
]
const optional = (resource: Resource): typeof extras => [
  ...(resource.likenesses ? alike : []),
  ...(resource.imported ? importing : []),
  ...(Object.values(resource.fields).some(fitsMany) ? editing : []),
]

function actionsOf(resource: Resource, surface: Surface, base: string): Operation[] {
  return Object.entries(resource.actions)
    .filter(([, action]) => surface === 'admin' || !action.adminOnly)
    .flatMap(([name, declared]) => {
      const action = { name, declared }
      const common = { surface, method: declared.method, resource, verb: 'act', action } as const
      const found: Operation[] = []
      const path = (surface === 'crm' && declared.crmPath) || `${base}/${name}`
      if (declared.on.includes('collection')) found.push({ ...common, path })
      if (declared.on.includes('record')) found.push({ ...common, path: `${base}/:id/${name}` })
      return found
    })
}

/** A path for each action on a selection: Hono's fast router knows no path that two patterns could mean. */
function bulkOf(resource: Resource, base: string): Operation[] {
  const actions = Object.entries(resource.actions).filter(([, { on }]) => on.includes('selection'))
  return ['remove', ...actions.map(([name]) => name)].map((bulk) => ({
    surface: 'admin',
    method: 'POST',
    path: `${base}/bulk/${bulk}`,
    resource,
    verb: 'extra',
    extra: 'bulk',
    bulk,
  }))
}

function operationsOf(resource: Resource, surface: Surface): Operation[] {
  const base = surface === 'admin' ? `/api/admin/${resource.paths.admin}` : resource.paths.crm
  if (!base) return []
  const verbs = surface === 'crm' ? resource.paths.crmVerbs : undefined
  const rows = plain.filter(([, , verb]) => !verbs || verbs.some((one) => one === verb))
  const operations: Operation[] = rows.map(([method, path, verb]) => ({
    surface,
    method,
    path: base + path,
    resource,
    verb,
  }))
  if (surface === 'admin') operations.push({ surface, method: 'PATCH', path: base, resource, verb: 'rows' })
  if (surface === 'admin')
    for (const [method, path, extra] of [...extras, ...optional(resource)])
      operations.push({ surface, method, path: base + path, resource, verb: 'extra', extra })
  if (surface === 'admin') operations.push(...bulkOf(resource, base))
  return [...operations, ...actionsOf(resource, surface, base)]
}

const rights: Record<Verb, Right> = {
  list: 'view',
  read: 'view',
  create: 'add',
  change: 'change',
  rows: 'change',
  remove: 'remove',
  act: 'change',
  extra: 'view',
}
/** The right that an operation needs on some record at least; a public picker shows what its caller may point at. */
export function rightOf({ surface, resource, verb, action, extra, bulk }: Operation): Right | 'use' {
  if (verb === 'list' && surface === 'crm' && resource.paths.crmView) return 'use'
  if (bulk === 'remove' || extra === 'delete-preview' || extra === 'remove-preview') return 'remove'
  if (extra === 'import-undo') return 'remove'
  if (extra?.startsWith('import-')) return 'add'
  if (extra?.startsWith('bulk-edit') || extra === 'tell-apart') return 'change'
  const declared = bulk ? resource.actions[bulk] : action?.declared
  return declared?.needs ?? rights[verb]
}

/** Every operation; fixed paths come before those with an id. */
export const operations: readonly Operation[] = (['crm', 'admin'] as const)
  .flatMap((surface) => [...registry.values()].flatMap((resource) => operationsOf(resource, surface)))
  .sort((a, b) => Number(a.path.includes('/:id')) - Number(b.path.includes('/:id')))
