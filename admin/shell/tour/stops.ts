import { t } from '../../locales/translate.ts'
import { SEARCH_KEYS } from '../search/search-button.tsx'

export interface Stop {
  /** What carries this in `data-tour`. */
  readonly at: string
  readonly title: string
  readonly text: string
}

/** What a new user needs to find: four at most, or nobody reads them. */
export const stops = (): readonly Stop[] => [
  {
    at: 'menu',
    title: t('Everything is in this menu'),
    text: t('Leads, deals, tickets, customers and the rest. Press ? on any page to see the keys that lead there.'),
  },
  {
    at: 'search',
    title: t('Find anything'),
    text: t('Type a name, a phone, an email or a number, on any page: {keys}.', { keys: SEARCH_KEYS }),
  },
  {
    at: 'bell',
    title: t('What is new for you'),
    text: t('New tickets, comments and what was assigned to you. The number says how many you have not read.'),
  },
  {
    at: 'account',
    title: t('Make it yours'),
    text: t('Your language, your password, what you are told of, and this tour again.'),
  },
]

/** Where it is on this window; undefined where it is not. */
export const placeOf = ({ at }: Stop): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-tour="${at}"]`)].find((one) => one.checkVisibility())
