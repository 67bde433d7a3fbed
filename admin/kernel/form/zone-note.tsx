import { plural } from '../../locales/translate.ts'
import { useFormats } from '../format.ts'
import { rich } from '../rich.tsx'
import { toWall } from '../zone.ts'

/** How far the clock of this machine is ahead of that zone at a moment, in minutes. */
const aheadOf = (timeZone: string, at: Date): number => {
  const there = Date.parse(`${toWall(at.toISOString(), timeZone)}Z`)
  return Math.round((at.getTime() - there) / 60_000) - at.getTimezoneOffset()
}

const QUARTERS = ['', '¼', '½', '¾']
/** 60 → `1`, 330 → `5½`, and the number that it is. */
function hoursIn(minutes: number): { hours: string; count: number } {
  const quarters = Math.round(minutes / 15)
  const whole = Math.floor(quarters / 4)
  return { hours: `${whole || ''}${QUARTERS[quarters % 4]}` || '0', count: quarters / 4 }
}

/** Whose clock it is that is typed, for somebody whose own shows another time. */
export function ZoneNote({ at }: { at: string | null }) {
  const { timeZone } = useFormats()
  const ahead = aheadOf(timeZone, at === null ? new Date() : new Date(at))
  if (ahead === 0) return null
  return (
    <p className="ant-form-item-extra muted">
      {rich('Times are in {zone}.', { zone: <bdi>{timeZone}</bdi> })}{' '}
      {ahead > 0
        ? plural('You are {hours} hour ahead.', 'You are {hours} hours ahead.', hoursIn(ahead))
        : plural('You are {hours} hour behind.', 'You are {hours} hours behind.', hoursIn(-ahead))}
    </p>
  )
}
