/** The statements that write records: texts are made once per resource and database. */
import type { AnyField } from '../../shared/kernel/kinds.ts'
import { type Resource, storedFields } from '../../shared/kernel/resource.ts'
import { Statement } from '../db/compile.ts'
import { type Connection, LostRace } from '../db/open.ts'

type Values = Readonly<Record<string, unknown>>

/** Writes a new row of any table with an id; returns the id. Fields that are not given take the column's default. */
export async function insertRow(
  db: Connection,
  table: string,
  fields: Iterable<[string, AnyField]>,
  values: Values,
): Promise<number> {
  const statement = new Statement(db.dialect)
  const names: string[] = []
  const places: string[] = []
  for (const [name, field] of fields) {
    const value = values[name]
    if (value === undefined) continue
    names.push(`"${name}"`)
    places.push(statement.stored(field, value))
  }
  const rows = await db.run(
    `insert into "${table}" (${names.join(', ')}) values (${places.join(', ')}) returning id`,
    statement.values,
  )
  return Number(rows[0]?.id)
}

/** Writes the changed fields of a record. @throws LostRace when its version is no longer `version` */
export async function updateRow(
  db: Connection,
  resource: Resource,
  id: number,
  version: number,
  values: Values,
): Promise<void> {
  const statement = new Statement(db.dialect)
  const fields = new Map(storedFields(resource))
  const sets: string[] = []
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name)
    if (field) sets.push(`"${name}" = ${statement.stored(field, value)}`)
  }
  const rows = await db.run(
    `update "${resource.name}" set ${sets.join(', ')}, version = version + 1 where id = ${statement.bind(id)} and version = ${statement.bind(version)} returning id`,
    statement.values,
  )
  if (rows.length === 0) throw new LostRace(`${resource.name} ${id} is no longer version ${version}.`)
}

/** Removes a record. @throws LostRace when its version is no longer `version` */
export async function deleteRow(db: Connection, resource: Resource, id: number, version: number): Promise<void> {
  const statement = new Statement(db.dialect)
  const rows = await db.run(
    `delete from "${resource.name}" where id = ${statement.bind(id)} and version = ${statement.bind(version)} returning id`,
    statement.values,
  )
  if (rows.length === 0) throw new LostRace(`${resource.name} ${id} is no longer version ${version}.`)
}
