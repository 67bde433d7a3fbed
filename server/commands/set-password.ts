/** `set-password`: a new password for a user; his sessions end. */
import { invalid } from '../../shared/kernel/errors.ts'
import { inputSchema } from '../../shared/kernel/schema.ts'
import { users } from '../../shared/resources/users.ts'
import { changeOwn, userObject } from '../auth/accounts.ts'
import { hashPassword } from '../auth/passwords.ts'
import { weaknesses } from '../auth/weak-passwords.ts'
import { selectIds } from '../db/select.ts'
import { unitOfWork } from '../records/context.ts'
import type { Command } from './index.ts'
import { systemCall } from './system-call.ts'

export const setPassword: Command = {
  usage: 'set-password --email E --password P',
  options: { email: { type: 'string' }, password: { type: 'string' } },
  async run(services, values) {
    const parsed = inputSchema(users.fields.password).safeParse(values.password)
    if (!parsed.success) throw invalid({ password: parsed.error.issues.map(({ message }) => message) })
    const email = String(values.email ?? '')
      .trim()
      .toLowerCase()
    const { read } = services.database
    const [id] = await selectIds(read, { resource: users, where: { email: { eq: email } }, limit: 1 })
    if (id === undefined) throw invalid({ email: ['There is no user with this address.'] })
    const weak = weaknesses(String(parsed.data), await userObject(read, id))
    if (weak.length > 0) throw invalid({ password: weak })
    const hash = await hashPassword(String(parsed.data))
    await unitOfWork(services.database, systemCall(services), async (ctx) => {
      await changeOwn(ctx, id, { password: hash }, 'set_password')
    })
    process.stdout.write(`The password of ${email} was changed, and the sessions were ended.\n`)
    return 0
  },
}
