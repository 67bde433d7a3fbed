/** Between a link and its card, and between the card and the edge of the window. Pixels. */
const GAP = 6
const EDGE = 8

/** Below the link where there is room, else above it, beginning where the link begins, and inside the window. */
export function placeBeside(link: HTMLElement, card: HTMLElement): { top: number; left: number } {
  const at = link.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = card
  const below = at.bottom + GAP
  const top = below + height + EDGE <= window.innerHeight ? below : Math.max(EDGE, at.top - GAP - height)
  const begin = getComputedStyle(link).direction === 'rtl' ? at.right - width : at.left
  return { top, left: Math.max(EDGE, Math.min(begin, window.innerWidth - width - EDGE)) }
}
