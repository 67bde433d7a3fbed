import { useFormats } from '../format.ts'
import { toWall } from '../zone.ts'

/** How far the clock of this machine is ahead of that zone at a moment, in minutes. */
const aheadOf = (timeZone: string, at: Date): number => {
  const there = Date.parse(`${toWall(at.toISOString(), timeZone)}Z`)
  return Math.round((at.getTime() - there) / 60_000) - at.getTimezoneOffset()
}

/** `2 hours`, `1 hour`, `5½ hours`. */
const hours = (minutes: number): string => {
  const whole = Math.floor(minutes / 60)
  const rest = { 0: '', 15: '¼', 30: '½', 45: '¾' }[minutes % 60] ?? ` h ${minutes % 60} min`
  return `${whole === 0 && rest ? '' : whole}${rest}${rest.includes('min') ? '' : minutes === 60 ? ' hour' : ' hours'}`
}

/** Whose clock it is that is typed, for somebody whose own shows another time. */
export function ZoneNote({ at }: { at: string | null }) {
  const { timeZone } = useFormats()
  const ahead = aheadOf(timeZone, at === null ? new Date() : new Date(at))
  if (ahead === 0) return null
  return (
    <p className="ant-form-item-extra muted">
      Times are in <bdi>{timeZone}</bdi>. You are {hours(Math.abs(ahead))} {ahead > 0 ? 'ahead' : 'behind'}.
    </p>
  )
}
