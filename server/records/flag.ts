/** Yes or no in a query string. */
import type { FieldErrors } from '../../shared/kernel/errors.ts'

interface Params {
  get(name: string): string | null | undefined
}
/** `true`, `1`, `false`, `0` or nothing; anything else is an error, never "truthy". */
export function flag(params: Params, name: string, errors: FieldErrors): boolean {
  const text = params.get(name)?.toLowerCase() ?? ''
  if (text === 'true' || text === '1') return true
  if (text !== '' && text !== 'false' && text !== '0') errors[name] = ['Must be a valid boolean.']
  return false
}
