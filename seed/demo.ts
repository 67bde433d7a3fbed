/** Fills an empty database with the demo. */
import type { Services } from '../server/services.ts'
export async function seedDemo(_services: Services, _size?: number): Promise<boolean> {
  return false
}
