import { useLocation, useNavigate } from 'react-router'
import { message, say, saySmall, t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { SavedMessage, useMessages } from '../messages.tsx'
import { createPath, editPath, lastListPath, pageBehind, showPath } from '../paths.ts'
import { useRights } from '../session.tsx'
import type { Afterwards } from './save-bar.tsx'

/** Leads to the page of the record: back where that is what lies behind, so that it is not there twice. */
export function useToPage(admin: Admin) {
  const navigate = useNavigate()
  const behind = pageBehind(useLocation().state)
  return (id: number | string) => (behind ? navigate(-1) : navigate(showPath(admin, id), { replace: true }))
}

/** Where a form leads that leads nowhere else: to the list, for those who may see it. */
export function useWayOut(admin: Admin): { readonly to: string; readonly label: string } {
  const { view } = useRights(admin.resource.name)
  return view ? { to: lastListPath(admin), label: say(admin.resource.label.many) } : { to: '/', label: t('Home') }
}

/** Where to go after a save, and what is said there. `again` begins the next record on the page that is there. */
export function useSaved(admin: Admin, again: () => void) {
  const navigate = useNavigate()
  const messages = useMessages()
  const rights = useRights(admin.resource.name)
  const { state } = useLocation()
  const behind = pageBehind(state)
  const { to: home } = useWayOut(admin)
  const next: Readonly<Record<Afterwards, string>> = {
    list: '',
    show: '',
    continue: t('You can go on editing it here.'),
    another: t('You can add another {resource} here.', { resource: saySmall(admin.resource.label.one) }),
    copy: rights.change ? t('This is the copy; you can go on editing it here.') : t('This is the copy.'),
  }
  return (record: AdminRecord, afterwards: Afterwards, added: boolean) => {
    const verb = added || afterwards === 'copy' ? message('added') : message('saved')
    messages.done(<SavedMessage admin={admin} record={record} verb={verb} next={next[afterwards]} seen={rights.view} />)
    if (afterwards === 'list') {
      // What was added for another record is looked for on that record's page.
      if (behind && behind !== showPath(admin, record.id)) navigate(-1)
      else navigate(home, { replace: true })
    }
    if (afterwards === 'show') navigate(showPath(admin, record.id), { replace: true })
    if (afterwards === 'continue') navigate(editPath(admin, record.id), { replace: true, state })
    // The record that was copied lies behind its copy.
    if (afterwards === 'copy') navigate(rights.change ? editPath(admin, record.id) : showPath(admin, record.id))
    if (afterwards === 'another') {
      navigate(createPath(admin), { replace: true })
      again()
    }
  }
}
