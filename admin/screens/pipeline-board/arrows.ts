/** Keys on the board: arrows lead from card to card, `m` opens the menu that moves one. */
import type { KeyboardEvent } from 'react'
import { isRightToLeft } from '../../locales/language.ts'

const linkIn = (card: Element | null | undefined) => card?.querySelector<HTMLElement>('a')

/** Moves the focus to the card of a deal; false when it is not there. */
export function focusDeal(id: number): boolean {
  const link = linkIn(document.querySelector(`[data-deal="${id}"]`))
  link?.focus()
  return link != null
}

/** The card that a key leads to. */
function neighbour(card: Element, key: string): Element | null | undefined {
  if (key === 'ArrowDown') return card.nextElementSibling
  if (key === 'ArrowUp') return card.previousElementSibling
  const lanes = [...document.querySelectorAll('[data-lane]')]
  const step = (key === 'ArrowRight') === isRightToLeft() ? -1 : 1
  const cards = [...(card.parentElement?.children ?? [])]
  // Empty columns are stepped over.
  for (let at = lanes.findIndex((lane) => lane.contains(card)) + step; at >= 0 && at < lanes.length; at += step) {
    const others = lanes[at]?.querySelectorAll('[data-deal]') ?? []
    if (others.length > 0) return others[Math.min(cards.indexOf(card), others.length - 1)]
  }
  return null
}

/** Without a deal in focus, the keys begin with the first one. */
export const focusFirstDeal = (): void => linkIn(document.querySelector('[data-deal]'))?.focus()

const ARROWS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']

export function onBoardKey(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
  const card = event.target.closest('[data-deal]')
  if (!card || event.target !== linkIn(card)) return
  if (event.key.toLowerCase() === 'm') {
    event.preventDefault()
    card.querySelector<HTMLElement>('button')?.click()
  }
  if (!ARROWS.includes(event.key)) return
  event.preventDefault()
  const to = linkIn(neighbour(card, event.key))
  to?.focus()
  to?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
