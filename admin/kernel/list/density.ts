/** How high the rows of all lists are: as this user has chosen. */
import { message } from '../../locales/translate.ts'
import { usePreference } from '../preferences.ts'

/** Beginning with the usual one. */
export const densities = {
  compact: message('Compact'),
  normal: message('Normal'),
  comfortable: message('Comfortable'),
} as const
export type Density = keyof typeof densities

const isDensity = (value: unknown): value is Density => typeof value === 'string' && Object.hasOwn(densities, value)

export function useDensity(): [Density, (density: Density) => void] {
  const [density = 'compact', keep] = usePreference('density', (value) => (isDensity(value) ? value : undefined))
  return [density, keep]
}
