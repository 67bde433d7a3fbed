/** Files that somebody has chosen and not sent yet. */
import { extensionOf } from '../../../shared/kernel/extension.ts'
import { plural, t } from '../../locales/translate.ts'
import type { FileLimits } from '../../providers/session.ts'

const MEGABYTE = 1_048_576

/** What the server would say against the file, as far as its name and size tell; its content only the server knows. */
export function objectionTo(file: Pick<File, 'name' | 'size'>, limits: FileLimits): string | undefined {
  const { name, size } = file
  const extension = extensionOf(name)
  if (size > limits.megabytes * MEGABYTE)
    return t('“{name}” is larger than {size} MB.', { name, size: limits.megabytes })
  if (size === 0) return t('“{name}” is empty.', { name })
  if (extension !== '' && !limits.extensions.includes(extension))
    return t('“{name}” is not of a type that is accepted.', { name })
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
  if (taken.length > room)
    refused.push(plural('At most {count} file at once.', 'At most {count} files at once.', { count: limits.count }))
  return { files: [...files, ...taken.slice(0, room)], refused }
}
