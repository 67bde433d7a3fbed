/** The pictures and papers that people send along: looked at as every upload is, and put into the store before they are sent. */
import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { contentTypeOf } from '../server/files/content-type.ts'
import type { NewFile } from '../server/records/files.ts'
import type { Services } from '../server/services.ts'
import { iso } from './calendar.ts'
import type { Stored } from './play.ts'
import type { Random } from './random.ts'
import type { Enclosure, Story } from './story.ts'

const pathOf = (sample: string): string => fileURLToPath(new URL(`./samples/${sample}`, import.meta.url))

/** A key as the server makes them, but the same in every seeding. */
function keyAt(random: Random, at: number): string {
  const hex = Array.from({ length: 31 }, () => random.int(0, 15).toString(16)).join('')
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(12, 15)}`, `a${hex.slice(15, 18)}`, hex.slice(18, 30)]
  return `${iso(at).slice(0, 10).replaceAll('-', '/')}/${uuid.join('-')}`
}

/** What a sample is, under the name that its sender gave it. */
async function judged({ sample, name }: Enclosure): Promise<Omit<NewFile, 'key'>> {
  const content_type = await contentTypeOf(pathOf(sample), name)
  if (content_type === undefined) throw new Error(`No ticket takes ${sample} as "${name}".`)
  return { name, size: (await stat(pathOf(sample))).size, content_type }
}

/** Stores what comes with the stories; nobody owns it until they are played. */
export async function storeEnclosures(
  { store }: Pick<Services, 'store'>,
  random: Random,
  stories: readonly Story[],
): Promise<Stored> {
  const stored = new Map<readonly Enclosure[], NewFile[]>()
  const known = new Map<string, Omit<NewFile, 'key'>>()
  const putAll = async (files: readonly Enclosure[] = [], at: number) => {
    if (files.length === 0) return
    const put: NewFile[] = []
    for (const file of files) {
      const id = `${file.sample} ${file.name}`
      const what = known.get(id) ?? (await judged(file))
      known.set(id, what)
      const key = keyAt(random, at)
      await store.put(key, pathOf(file.sample), what.size)
      put.push({ ...what, key })
    }
    stored.set(files, put)
  }
  for (const { at, files, steps } of stories) {
    await putAll(files, at)
    for (const step of steps) if (step.does === 'make') await putAll(step.files, step.at)
  }
  return stored
}
