/** What a database says of a refused write, in one form for both. */
import type { Resource } from '../../shared/kernel/resource.ts'

/** The field whose value another record already has, or undefined when the error is something else. */
export function uniqueViolation(error: unknown, resource: Resource): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  const names = Object.entries(resource.fields)
    .filter(([, field]) => field.unique)
    .map(([name]) => name)
  if (code === 'SQLITE_CONSTRAINT_UNIQUE')
    return names.find((name) => error.message.includes(`${resource.name}.${name}`))
  if (code === '23505') return names.find((name) => constraint === `${resource.name}_${name}_unique`)
  return undefined
}

/** Whether the values of a record that must be the only ones are taken: somebody created the same at this moment. */
export function isTakenTogether(error: unknown, resource: Resource): boolean {
  const together = resource.uniqueTogether
  if (!together || !(error instanceof Error)) return false
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  if (code === 'SQLITE_CONSTRAINT_UNIQUE')
    return together.every((name) => error.message.includes(`${resource.name}.${name}`))
  return code === '23505' && constraint === `${resource.name}_${together.join('_')}_unique`
}

/** Whether the database, or the place where files are, has no room left. */
export const isStorageFull = (error: unknown): boolean => {
  const { code, cause } = Object(error)
  // Flydrive's errors have the file system's as their cause.
  return (
    code === 'SQLITE_FULL' || code === '53100' || code === 'ENOSPC' || (cause !== undefined && isStorageFull(cause))
  )
}
