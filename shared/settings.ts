/** What a superuser may tune. Until there is a screen for it, these values hold. */
export interface Settings {
  /** Per cent, for an opportunity that enters a stage without a probability of its own. */
  readonly probability: Readonly<Record<string, number>>
}

export const defaultSettings: Settings = {
  probability: { prospecting: 10, qualification: 25, proposal: 50, negotiation: 90, closed_won: 100, closed_lost: 0 },
}
