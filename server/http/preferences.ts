/** `/api/admin/preferences/`: what the caller likes to see (columns, row height), kept for him. */
import { changeUserPreferences, userPreferencesOf } from '../auth/preferences.ts'
import { authenticateStaff } from './authenticate.ts'
import type { Routes } from './by-method.ts'
import type { Handler } from './incoming.ts'
import { readBody } from './request-body.ts'

const show: Handler = async (incoming) => {
  const { actor } = await authenticateStaff(incoming)
  return { status: 200, body: await userPreferencesOf(incoming.services.database.read, actor.id) }
}

const change: Handler = async (incoming) => {
  const { actor } = await authenticateStaff(incoming)
  const body = (await readBody(incoming)).parse()
  await incoming.services.database.transaction((tx) => changeUserPreferences(tx, actor.id, body))
  return show(incoming)
}

export const preferenceRoutes: Routes = { '/api/admin/preferences': { GET: show, PATCH: change } }
