// What is written in batches is what the verbs would have written.
import { describe, expect, it } from 'vitest'
import { commands } from '../../server/commands/index.ts'
import type { Raw } from '../../server/db/open.ts'
import type { DatabaseKind } from '../../server/testing/templates.ts'
import { registry } from '../../shared/resources/index.ts'
import { seedDemo } from '../demo.ts'
import { emptyPlace, everything, type Place } from '../testing.ts'

/** The order in which two records got their lines of history says nothing. */
const byRecord = (rows: readonly Raw[] = []): string[] =>
  rows.map(({ id: _id, ...row }) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted()
const changesOf = (rows: readonly Raw[] = []): string[] =>
  rows.map(({ resource, record, at, changes }) => `${resource} ${record} ${at} ${JSON.stringify(changes)}`).toSorted()

async function derived({ rows }: Place): Promise<Record<string, Raw[]>> {
  const tables: Record<string, Raw[]> = { counters: await rows('select name, n from counters order by name') }
  for (const name of registry.keys()) tables[name] = await rows(`select text from "${name}_search" order by text`)
  return tables
}

describe.each<DatabaseKind>(['sqlite', 'postgres'])('a crowd on %s', (kind) => {
  it('is the same as the demo through the verbs', async () => {
    const [verbs, batches] = [await emptyPlace(kind), await emptyPlace(kind)]
    await seedDemo(verbs.services, 120)
    await seedDemo(batches.services, 120, 0)
    const [one, other] = [await everything(verbs), await everything(batches)]
    for (const name of registry.keys()) expect(other[name], name).toEqual(one[name])
    expect(changesOf(other.history)).toEqual(changesOf(one.history))
    expect(byRecord(other.history)).toEqual(byRecord(one.history))
    expect(await derived(batches)).toEqual(await derived(verbs))
    expect(await commands.check?.run(batches.services, {}, [])).toBe(0)
    await verbs.remove()
    await batches.remove()
  }, 120_000)
})
