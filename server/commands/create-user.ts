/** `create-user`: one line of JSON, the user, on standard output and nothing else. */
import { invalid } from '../../shared/kernel/errors.ts'
import type { Patch } from '../../shared/kernel/resource.ts'
import { bodySchema } from '../../shared/kernel/schema.ts'
import { companies } from '../../shared/resources/companies.ts'
import { customers } from '../../shared/resources/customers.ts'
import { users } from '../../shared/resources/users.ts'
import { userObject } from '../auth/accounts.ts'
import { hashPassword } from '../auth/passwords.ts'
import { weaknesses } from '../auth/weak-passwords.ts'
import { selectIds } from '../db/select.ts'
import { parseWith } from '../records/body.ts'
import { type Context, unitOfWork } from '../records/context.ts'
import { insert } from '../records/write.ts'
import type { Command } from './index.ts'
import { systemCall } from './system-call.ts'

const FIELDS = ['email', 'password', 'user_type', 'first_name', 'last_name', 'is_superuser']
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The company with this name, made when there is none. */
async function companyNamed(ctx: Context, name: string): Promise<number> {
  const [known] = await selectIds(ctx.db, { resource: companies, where: { company_name: { eq: name } }, limit: 1 })
  return known ?? (await insert(ctx, companies, { company_name: name })).id
}

export const createUser: Command = {
  usage:
    'create-user --email E --password P --type staff|company|customer [--name "FIRST LAST"] [--company NAME] [--superuser]',
  options: {
    email: { type: 'string' },
    password: { type: 'string' },
    type: { type: 'string' },
    name: { type: 'string' },
    company: { type: 'string' },
    superuser: { type: 'boolean' },
  },
  async run(services, values) {
    const [first_name = '', ...last] = text(values.name).trim().split(/\s+/)
    const given: Record<string, unknown> = {
      email: values.email,
      password: values.password,
      user_type: values.type,
      first_name,
      last_name: last.join(' '),
      is_superuser: values.superuser === true,
    }
    const user: Patch = parseWith(bodySchema(users.fields, FIELDS, 'create'), given)
    const weak = weaknesses(String(user.password), user)
    if (weak.length > 0) throw invalid({ password: weak })
    const company = text(values.company).trim()
    if (company !== '' && user.user_type !== 'company')
      throw invalid({ company: ['Only a seller belongs to a company.'] })
    const password = await hashPassword(String(user.password))
    const id = await unitOfWork(services.database, systemCall(services), async (ctx) => {
      const joined = company === '' ? {} : { company: await companyNamed(ctx, company) }
      const row = await insert(ctx, users, { ...user, ...joined, password })
      if (user.user_type === 'customer') await insert(ctx, customers, { user: row.id })
      return row.id
    })
    process.stdout.write(`${JSON.stringify(await userObject(services.database.read, id))}\n`)
    return 0
  },
}
