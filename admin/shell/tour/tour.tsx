import { Tour as AntTour } from 'antd'
import { useEffect, useState } from 'react'
import { useStable } from '../../kernel/use-stable.ts'
import { isRightToLeft } from '../../locales/language.ts'
import { t } from '../../locales/translate.ts'
import { StopTitle } from './stop-title.tsx'
import { placeOf, stops } from './stops.ts'

/** So close to the window's side a text in the middle of its place would touch that side. Pixels. */
const NEAR = 24

/** Beside what is tall, above what is at the foot of the window, below the rest. */
function placementAt(place: HTMLElement) {
  const { top, left, right, width, height } = place.getBoundingClientRect()
  if (height > width && height > 200) return isRightToLeft() ? 'left' : 'right'
  if (top > window.innerHeight / 2) return 'top'
  return left < NEAR ? 'bottomLeft' : window.innerWidth - right < NEAR ? 'bottomRight' : 'bottom'
}

/**
 * A place is shown without a frame: some are at the window's edge, where antd would draw a shade of less than nothing, and
 * it moves the frame at a moment of its own.
 */
const GAP = { offset: 0, radius: 8 }

/** The stops that this window has, one after the other, by buttons, arrows and Escape. */
export function Tour({ close }: { close(): void }) {
  const [here] = useState(() =>
    stops().flatMap((stop) => {
      const place = placeOf(stop)
      return place ? [{ ...stop, place }] : []
    }),
  )
  const [at, setAt] = useState(0)
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
      gap={GAP}
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
