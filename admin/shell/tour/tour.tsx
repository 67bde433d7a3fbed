import { Tour as AntTour } from 'antd'
import { useEffect, useState } from 'react'
import { useStable } from '../../kernel/use-stable.ts'
import { isRightToLeft } from '../../locales/language.ts'
import { t } from '../../locales/translate.ts'
import { StopTitle } from './stop-title.tsx'
import { placeOf, stops } from './stops.ts'

/** Beside what is tall, above what is at the foot of the window, below the rest. */
function placementAt(place: HTMLElement) {
  const { top, width, height } = place.getBoundingClientRect()
  if (height > width && height > 200) return isRightToLeft() ? 'left' : 'right'
  return top > window.innerHeight / 2 ? 'top' : 'bottom'
}

/** Pixels around a place. */
const FRAME = 6

/** Sideways and up, where the window has room: antd would draw a shade of less than nothing beside what is at its edge. */
function frameOf(places: readonly HTMLElement[]): [number, number] {
  const boxes = places.map((place) => place.getBoundingClientRect())
  const within = (room: number[]) => Math.max(0, Math.min(FRAME, ...room))
  return [
    within(boxes.flatMap(({ left, right }) => [left, window.innerWidth - right])),
    within(boxes.flatMap(({ top, bottom }) => [top, window.innerHeight - bottom])),
  ]
}

/** The stops that this window has, one after the other, by buttons, arrows and Escape. */
export function Tour({ close }: { close(): void }) {
  const [here] = useState(() =>
    stops().flatMap((stop) => {
      const place = placeOf(stop)
      return place ? [{ ...stop, place }] : []
    }),
  )
  const [at, setAt] = useState(0)
  /** Where the frame still is for a moment: it moves after the stop has changed. */
  const [from, setFrom] = useState(0)
  useEffect(() => {
    const soon = requestAnimationFrame(() => setFrom(at))
    return () => cancelAnimationFrame(soon)
  }, [at])
  const leave = useStable(() => {
    close()
    document.getElementById('main')?.focus()
  })
  useEffect(() => {
    const [back, on] = isRightToLeft() ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
    const pressed = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') leave()
      if (key === on) setAt((now) => Math.min(now + 1, here.length - 1))
      if (key === back) setAt((now) => Math.max(now - 1, 0))
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [here, leave])
  return (
    <AntTour
      open
      current={at}
      onChange={setAt}
      gap={{ offset: frameOf(here.flatMap(({ place }, index) => (index === at || index === from ? [place] : []))) }}
      onClose={leave}
      closable={{ 'aria-label': t('Close the tour') }}
      indicatorsRender={(now, total) => (
        <span className="muted numeric">{t('{at} of {total}', { at: now + 1, total })}</span>
      )}
      steps={here.map((stop, index) => ({
        title: <StopTitle key={stop.at}>{stop.title}</StopTitle>,
        description: stop.text,
        target: stop.place,
        placement: placementAt(stop.place),
        nextButtonProps: { children: index === here.length - 1 ? t('Done') : t('Next') },
        prevButtonProps: { children: t('Back') },
      }))}
    />
  )
}
