import { invalid } from '../../shared/kernel/errors.ts'
import { users } from '../../shared/resources/users.ts'
import { forgetResetOf } from '../auth/password-reset.ts'
import { endSessionsOf } from '../auth/sessions.ts'
import { weaknesses } from '../auth/weak-passwords.ts'
import { serve } from '../records/serve.ts'

export const usersOnServer = serve(users, {
  settle(_ctx, _before, next) {
    const names = `${next.first_name} ${next.last_name}`.trim()
    const role =
      next.user_type === 'staff' ? 'TezRent support' : next.user_type === 'company' ? next.company_name || 'Seller' : ''
    return { email: next.email.toLowerCase(), name: names || role }
  },
  judge(before, given) {
    if (given.password === undefined) return {}
    const weak = weaknesses(given.password, { ...before, ...given })
    return weak.length > 0 ? { password: weak } : {}
  },
  check(ctx, before, next) {
    const own = before !== null && before.id === ctx.actor.id
    const lost =
      own && (!next.is_active || next.user_type !== before.user_type || next.is_superuser !== before.is_superuser)
    // Somebody else may: so there is always one left who can change users.
    if (lost) return { non_field_errors: ['You cannot take away your own access. Ask another superuser.'] }
    if (next.is_superuser && next.user_type !== 'staff') return { is_superuser: ['Only staff can be superusers.'] }
    if (next.groups.length > 0 && next.user_type !== 'staff') return { groups: ['Only staff can be in groups.'] }
    if (next.company !== null && next.user_type !== 'company')
      return { company: ['Only a seller belongs to a company.'] }
    return {}
  },
  /** Who is switched off, given another role or another password starts anew. */
  async follow(ctx, before, after) {
    if (!before) return
    const out = !after.is_active || before.user_type !== after.user_type || before.password !== after.password
    if (out) await endSessionsOf(ctx, after.id)
    // What was sent to another address, or for another password, opens nothing any more.
    if (out || before.email !== after.email) await forgetResetOf(ctx.db, after.id)
  },
  actions: {
    set_password(_ctx, user, { input: { new_password }, hashOf }) {
      const weak = weaknesses(String(new_password), user)
      if (weak.length > 0) throw invalid({ new_password: weak })
      return { password: hashOf(new_password) }
    },
  },
})
