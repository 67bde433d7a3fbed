import { t } from '../../locales/translate.ts'
import { useFormats } from '../format.ts'
import { rich } from '../rich.tsx'
import { toWall } from '../zone.ts'

/** How far the clock of this machine is ahead of that zone at a moment, in minutes. */
const aheadOf = (timeZone: string, at: Date): number => {
  const there = Date.parse(`${toWall(at.toISOString(), timeZone)}Z`)
  return Math.round((at.getTime() - there) / 60_000) - at.getTimezoneOffset()
}

/** `2:00`, `5:30`. */
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** Whose clock it is that is typed, for somebody whose own shows another time. */
export function ZoneNote({ at }: { at: string | null }) {
  const { timeZone } = useFormats()
  const ahead = aheadOf(timeZone, at === null ? new Date() : new Date(at))
  if (ahead === 0) return null
  return (
    <p className="ant-form-item-extra muted">
      {rich('Times are in {zone}.', { zone: <bdi>{timeZone}</bdi> })}{' '}
      {ahead > 0
        ? t('You are {hours} hours ahead.', { hours: clock(ahead) })
        : t('You are {hours} hours behind.', { hours: clock(-ahead) })}
    </p>
  )
}
