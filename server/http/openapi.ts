/** The OpenAPI document of `/api/schema/`: made from the route table, the resources and the schemas that validate. */
import { registry } from '../../shared/resources/index.ts'
import { COOKIE } from './authenticate.ts'
import { fixedPaths } from './openapi/account-paths.ts'
import { accountSchemas } from './openapi/account-schemas.ts'
import { componentSchemas } from './openapi/components.ts'
import { LIST_CURL, LOGIN_CURL } from './openapi/curl.ts'
import type { Json } from './openapi/document.ts'
import { FILES_TAG, filePaths, fileSchemas } from './openapi/files.ts'
import { ADMIN_TAG, describe, parameters, pathOf } from './openapi/operation.ts'
import { presencePaths } from './openapi/presence-paths.ts'
import { headers, responses } from './openapi/responses.ts'
import { operations } from './operations.ts'

export interface OpenApi {
  readonly openapi: '3.1.1'
  readonly info: Json
  readonly paths: Readonly<Record<string, Json>>
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly [kind: string]: Json }
  readonly [part: string]: unknown
}

const description = `Leads, sales opportunities and interactions of an equipment-rental marketplace, for staff, sellers and customers.

Sign in:

${LOGIN_CURL}

List leads:

${LIST_CURL}

- **Records**: ids are integers, money is a number of AED with at most 2 decimals (a numeric string is taken too), instants are ISO 8601 in UTC, dates \`YYYY-MM-DD\`. Fields of a body that nobody may write are ignored.
- **Lists** answer \`{count, next, previous, results}\`, the newest first. Filters are combined with AND; one that is not listed is ignored.
- **Errors** are 400 \`{field: [messages]}\`, or \`{detail}\`. What the caller may not see is 404, as if it did not exist; a method that a path does not have is 405 with \`Allow\`. Every answer has an \`X-Request-Id\`.
- **Files** come as parts of \`multipart/form-data\` beside the fields, where an operation says so. In a form, booleans are \`true\`, \`false\`, \`1\`, \`0\`, and an empty value is null.
- **Concurrency**: send a record's \`ETag\` back as \`If-Match\`; send an \`Idempotency-Key\` with a \`POST\` that you may repeat.
- **Staff in groups** may do only what their groups allow. Paths work without the final slash too.`

/** The public resources in menu order, then what belongs to none. */
const tags: readonly Json[] = [
  { name: 'Accounts', description: 'Signing in and out, and a user’s own profile.' },
  ...[...registry.values()].filter(({ paths }) => paths.crm).map(({ label }) => ({ name: label.many })),
  { name: FILES_TAG, description: 'What came with tickets and comments.' },
  {
    name: ADMIN_TAG,
    description: 'The back-office’s own calls, for staff: the same records, with facets, history and bulk actions.',
  },
  { name: 'Service', description: 'Is it alive, and can it serve.' },
]

const securitySchemes: Json = {
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The `access` token of the login.' },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: COOKIE,
    description: 'The back-office’s session; other origins may not use it.',
  },
}

function allPaths(): Record<string, Json> {
  const paths: Record<string, Json> = { ...fixedPaths, ...presencePaths, ...filePaths }
  for (const operation of operations) {
    const path = pathOf(operation.path)
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return paths
}

/** The schemas that `root` names, and those that they name. */
function named(schemas: Readonly<Record<string, Json>>, root: unknown): Record<string, Json> {
  const wanted = new Set<string>()
  const collect = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (wanted.has(name)) continue
      wanted.add(name)
      collect(schemas[name] ?? null)
    }
  }
  collect(root)
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => wanted.has(name)))
}

/** The whole document. */
export function buildOpenApi(): OpenApi {
  const paths = allPaths()
  const all = { ...componentSchemas(registry.values()), ...accountSchemas, ...fileSchemas }
  return {
    openapi: '3.1.1',
    info: { title: 'TezRent CRM', version: '1', description },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { cookie: [] }],
    tags,
    paths,
    components: { schemas: named(all, [paths, responses]), responses, headers, parameters, securitySchemes },
  }
}

let text: string | undefined
/** The document as JSON, built when it is first asked for. */
export function openApiJson(): string {
  text ??= JSON.stringify(buildOpenApi())
  return text
}
