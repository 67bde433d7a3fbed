/** Files that somebody has chosen and not sent yet. */
import { extensionOf } from '../../../shared/kernel/extension.ts'
import type { FileLimits } from '../../providers/session.ts'

const MEGABYTE = 1_048_576

/** What the server would say against the file, as far as its name and size tell; its content only the server knows. */
export function objectionTo(file: Pick<File, 'name' | 'size'>, limits: FileLimits): string | undefined {
  const { name, size } = file
  const extension = extensionOf(name)
  if (size > limits.megabytes * MEGABYTE) return `“${name}” is larger than ${limits.megabytes} MB.`
  if (size === 0) return `“${name}” is empty.`
  if (extension !== '' && !limits.extensions.includes(extension)) return `“${name}” is not of a type that is accepted.`
  return undefined
}

export interface Chosen {
  readonly files: readonly File[]
  /** Why some of the last ones were not taken. */
  readonly refused: readonly string[]
}

/** Those that were chosen before, and as many of the new ones as may come along. */
export function withMore({ files }: Chosen, more: readonly File[], limits: FileLimits): Chosen {
  const refused = more.flatMap((file) => objectionTo(file, limits) ?? [])
  const taken = more.filter((file) => objectionTo(file, limits) === undefined)
  const room = Math.max(limits.count - files.length, 0)
  if (taken.length > room) refused.push(`At most ${limits.count} files at once.`)
  return { files: [...files, ...taken.slice(0, room)], refused }
}
