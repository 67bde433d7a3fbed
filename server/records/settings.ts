/** The settings as they are stored: what differs from the defaults, in one row. */
import { toMajor } from '../../shared/kernel/money.ts'
import { defineResource, type Patch } from '../../shared/kernel/resource.ts'
import { bodySchema } from '../../shared/kernel/schema.ts'
import { defaultSettings, type Settings, settings } from '../../shared/settings.ts'
import { Statement } from '../db/compile.ts'
import { decoders } from '../db/dialect.ts'
import type { Connection, Raw } from '../db/open.ts'
import { parseWith } from './body.ts'
import type { Context } from './context.ts'
import { remember } from './history.ts'
import { blankRow } from './row.ts'

/** For history alone, which tells of records: there is one, with the id 1. */
export const asRecord = defineResource({
  name: 'settings',
  label: { one: 'Settings', many: 'Settings' },
  paths: { admin: 'settings' },
  title: 'large_rental',
  search: [],
  untitled: 'Settings',
  fields: settings,
})
const ID = 1

const isSetting = (name: string): name is keyof Settings => Object.hasOwn(settings, name)
/** Stored names that this version does not know are left alone. */
function complete(row: Raw | undefined): Settings {
  const changed = decoders.json?.(row?.changed ?? {})
  return {
    ...defaultSettings,
    ...Object.fromEntries(Object.entries(changed ?? {}).filter(([name]) => isSetting(name))),
  }
}

/** What one process knows of them. Every look-up of a session brings the version, so that a change counts at once. */
export class StoredSettings {
  current: Settings = defaultSettings
  private version = 0

  is(version: number): boolean {
    return version === this.version
  }
  async load(db: Connection): Promise<void> {
    const [row] = await db.run('select version, changed from settings where id = 1', [])
    this.current = complete(row)
    this.version = Number(row?.version ?? 0)
  }
}

const schema = bodySchema(settings, Object.keys(settings), 'patch')

/** Changes what a body gives, for those after us in the same transaction too. @throws AppError invalid */
export async function changeSettings(ctx: Context, body: unknown): Promise<Settings> {
  const given: Patch = parseWith(schema, body)
  const { db } = ctx
  await db.run(`insert into settings (id, changed) values (${ID}, '{}') on conflict (id) do nothing`, [])
  const lock = db.dialect === 'postgres' ? ' for update' : ''
  const [row] = await db.run(`select changed from settings where id = ${ID}${lock}`, [])
  const before = complete(row)
  const after = { ...before, ...given }
  const changed = Object.entries(after).filter(([name, value]) => isSetting(name) && defaultSettings[name] !== value)
  const s = new Statement(db.dialect)
  const text = s.place(JSON.stringify(Object.fromEntries(changed)))
  await db.run(`update settings set changed = ${text}, version = version + 1 where id = ${ID}`, s.values)
  const record = { ...blankRow(asRecord), id: ID }
  await remember(ctx, asRecord, 'change', { ...record, ...before }, { ...record, ...after })
  return after
}

/** As JSON: money in major units. */
export const settingsOnWire = (now: Settings): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(now).map(([name, value]) => [
      name,
      isSetting(name) && settings[name].kind === 'money' ? toMajor(Number(value)) : value,
    ]),
  )
