/** What a superuser may tune: every setting with its label, its kind, its default and its bounds. */
import { automationSettings } from './automations/index.ts'
import { bool, integer } from './kernel/kinds.ts'
import { defineResource, type ValueOf } from './kernel/resource.ts'

const percent = (stage: string, value: number) =>
  integer(`Probability in ${stage}, %`, { default: value, max: 100, help: 'Of a deal that enters the stage' })

export const settings = {
  ...automationSettings,
  sellers_may_log_interactions: bool('Sellers may log interactions', {
    help: 'On the leads and opportunities of their company',
  }),
  sellers_share_customer_notes: bool('Sellers share customer notes', {
    help: 'They read what other sellers wrote about their own customers',
  }),
  probability_prospecting: percent('prospecting', 10),
  probability_qualification: percent('qualification', 25),
  probability_proposal: percent('proposal', 50),
  probability_negotiation: percent('negotiation', 90),
  stalled_after_days: integer('A deal is stalled after so many days', {
    default: 14,
    min: 1,
    max: 365,
    help: 'Without another stage and without an interaction',
  }),
  upload_files: integer('Files with one ticket or comment', {
    default: 0,
    max: 100,
    help: '0: as many as the server takes',
  }),
  upload_megabytes: integer('Megabytes of each file', {
    default: 0,
    max: 2000,
    help: '0: as many as the server takes',
  }),
} as const

/** All of them as the one record that they are, for its page and its history; it is no resource with rows. */
export const settingsRecord = defineResource({
  name: 'settings',
  label: { one: 'Settings', many: 'Settings' },
  paths: { admin: 'settings' },
  title: 'large_rental',
  search: [],
  untitled: 'Settings',
  fields: settings,
})
/** Its id. */
export const SETTINGS = 1

type Described = typeof settings
export type SettingName = keyof Described
/** Their values in memory form: money in minor units. */
export type Settings = { readonly [K in SettingName]: NonNullable<ValueOf<Described[K]>> }
/** Those that switch something on and off. */
export type Switch = { [K in SettingName]: Settings[K] extends boolean ? K : never }[SettingName]

const defaults = Object.fromEntries(Object.entries(settings).map(([name, field]) => [name, field.default]))
// Every setting declares a default of its own kind: `NonNullable` above does not compile the loop, but holds.
export const defaultSettings = defaults as unknown as Settings

/** Per cent, for an opportunity that enters a stage without a probability of its own. */
export const probabilityIn = (
  stage: 'prospecting' | 'qualification' | 'proposal' | 'negotiation' | 'closed_won' | 'closed_lost',
  now: Settings,
): number => (stage === 'closed_won' ? 100 : stage === 'closed_lost' ? 0 : now[`probability_${stage}`])
