/** The settings as they are stored: what differs from the defaults, in one row. */

import type { Actor } from '../../shared/actors.ts'
import { AppError } from '../../shared/kernel/errors.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import type { Patch } from '../../shared/kernel/resource.ts'
import { bodySchema } from '../../shared/kernel/schema.ts'
import { mayTune } from '../../shared/permissions.ts'
import { defaultSettings, SETTINGS, type Settings, settings, settingsRecord } from '../../shared/settings.ts'
import { Statement } from '../db/compile.ts'
import { decoders } from '../db/dialect.ts'
import type { Connection, Raw } from '../db/open.ts'
import { parseWith } from './body.ts'
import type { IfMatch } from './change.ts'
import type { Context } from './context.ts'
import { STALE } from './findings.ts'
import { asOneSave, remember } from './history.ts'
import { blankRow } from './row.ts'

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
  version = 0

  is(version: number): boolean {
    return version === this.version
  }
  async load(db: Connection): Promise<void> {
    const [row] = await db.run(`select version, changed from settings where id = ${SETTINGS}`, [])
    this.current = complete(row)
    this.version = Number(row?.version ?? 0)
  }
}

const schema = bodySchema(settings, Object.keys(settings), 'patch')

/** Settings of a body, in memory form. @throws AppError invalid */
export const readSettings = (body: unknown): Patch => parseWith(schema, body)

/** Changes what a body gives, for those after us in the same transaction too. @throws AppError invalid, stale */
export async function changeSettings(ctx: Context, body: unknown, ifMatch: IfMatch): Promise<Settings> {
  const given = readSettings(body)
  const { db } = ctx
  await db.run(
    `insert into settings (id, changed, version) values (${SETTINGS}, '{}', 0) on conflict (id) do nothing`,
    [],
  )
  const lock = db.dialect === 'postgres' ? ' for update' : ''
  const [row] = await db.run(`select version, changed from settings where id = ${SETTINGS}${lock}`, [])
  const before = complete(row)
  const version = Number(row?.version ?? 0)
  if (ifMatch && !ifMatch(version))
    throw new AppError('stale', STALE, { extra: { current: settingsOnWire(ctx.actor, before, version) } })
  const after = { ...before, ...given }
  if (Object.keys(before).every((name) => isSetting(name) && after[name] === before[name])) return before
  const changed = Object.entries(after).filter(([name, value]) => isSetting(name) && defaultSettings[name] !== value)
  const s = new Statement(db.dialect)
  const text = s.place(JSON.stringify(Object.fromEntries(changed)))
  await db.run(`update settings set changed = ${text}, version = version + 1 where id = ${SETTINGS}`, s.values)
  const record = { ...blankRow(settingsRecord), id: SETTINGS }
  await asOneSave(ctx, settingsRecord, record, 'change', async (saving) => {
    await remember(saving, settingsRecord, { ...record, ...before }, { ...record, ...after })
    return record
  })
  return after
}

/** As the admin takes a record: money in major units, with the version, and whether the actor may change it. */
export const settingsOnWire = (actor: Actor, now: Settings, version: number): Record<string, unknown> => ({
  id: SETTINGS,
  ...Object.fromEntries(
    Object.entries(now).map(([name, value]) => [
      name,
      isSetting(name) && settings[name].kind === 'money' ? toMajor(Number(value)) : value,
    ]),
  ),
  _title: settingsRecord.label.one,
  _version: version,
  _can: { change: mayTune(actor), remove: false },
  _cannot: {},
})
