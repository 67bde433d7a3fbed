/** How a link asks to be shown around on the start page. */
export const askedTour = { tour: true } as const

export const isAskedIn = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'tour' in state && state.tour === true
