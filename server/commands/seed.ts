/** `seed`: the demo, or N leads with everything else in proportion. */
import type { Command } from './index.ts'

export const seed: Command = {
  usage: 'seed [--size N]              fill an empty database with the demo, or with N leads',
  options: { size: { type: 'string' } },
  async run(services, values) {
    const size = values.size === undefined ? undefined : Number(values.size)
    if (size !== undefined && (!Number.isSafeInteger(size) || size < 1))
      throw new Error('--size is a whole number of leads.')
    const { seedDemo } = await import('../../seed/demo.ts')
    const done = await seedDemo(services, size)
    process.stdout.write(
      done ? 'Filled the empty database with the demo.\n' : 'The database has data already; nothing was added.\n',
    )
    return 0
  },
}
