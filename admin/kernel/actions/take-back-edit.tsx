/** The way back of what was done to one record or many. */
import { Link } from 'react-router'
import { countOf, fromServer, t } from '../../locales/translate.ts'
import { send } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import type { Messages } from '../messages.tsx'
import { apiPath, showPath } from '../paths.ts'
import { rich } from '../rich.tsx'
import type { BulkAnswer } from './target.ts'

/** Makes the records what they were, where nobody has changed them since, and says what came of it. */
export async function takeBackEdit(admin: Admin, edit: number, messages: Messages): Promise<void> {
  const path = apiPath(admin, 'bulk', 'edit-undo')
  const answer = (await send<BulkAnswer>('POST', path, { body: { edit } })).data
  const [only, another] = answer.results
  if (only && !another) return tellOfOne(admin, only, messages)
  const madeMore = answer.results.some(({ ok, message }) => ok && message)
  const tell = answer.skipped > 0 || answer.done === 0 || madeMore ? messages.warned : messages.done
  const asBefore = t('{records}: as before.', { records: countOf(answer.done, admin.resource.label) })
  const others = t('{records}: changed since, and left alone.', {
    records: countOf(answer.skipped, admin.resource.label),
  })
  const stays = t('Records that automations made because of it stay.')
  const all = [asBefore, ...(answer.skipped > 0 ? [others] : []), ...(madeMore ? [stays] : [])]
  tell(all.join(' '))
}

function tellOfOne(admin: Admin, { id, title, ok, message }: BulkAnswer['results'][number], messages: Messages): void {
  const record = (
    <Link to={showPath(admin, id)}>
      “<bdi>{title}</bdi>”
    </Link>
  )
  if (!ok) messages.failed(rich('{record}: {reason}', { record, reason: fromServer(message ?? '') }))
  else if (message) messages.warned(rich('{record}: {reason}', { record, reason: fromServer(message) }))
  else messages.done(rich('{record} is as it was.', { record }))
}
