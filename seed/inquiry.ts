/** Who asks, through which channel, for which machine, and in which words. */
import type { Patch, Row } from '../shared/kernel/resource.ts'
import type { leads } from '../shared/resources/leads.ts'
import { type Calendar, dateAfter } from './calendar.ts'
import type { Random } from './random.ts'
import { fill, type Words } from './story.ts'
import { someName, somePhone } from './words/names.ts'
import { businesses, cities, sites } from './words/places.ts'
import { kinds, needs, titles } from './words/wishes.ts'
import { type Client, clientBefore, type Machine, type SellerCompany, type World } from './world.ts'

/** How somebody asks; what comes from automations they make themselves. */
type LeadSource = Exclude<Row<typeof leads>['source'], 'automation'>

const domains = ['gmail.com', 'mail.ru', 'outlook.com', 'emirates.net.ae', 'umail.uz', 'yandex.ru']
const sources: Readonly<Record<LeadSource, number>> = {
  web_form: 33,
  phone: 17,
  email: 12,
  referral: 9,
  seller_input: 11,
  social_media: 7,
  advertisement: 5,
  event: 3,
  other: 1,
}

export interface Inquiry {
  readonly source: LeadSource
  readonly company: SellerCompany
  readonly machine: Machine
  /** The seller is known to the lead; else it is only where the machine could come from. */
  readonly ofSeller: boolean
  readonly client: Client | undefined
}

/** Somebody who asks at `at`. */
export function inquiry(world: World, random: Random, at: number): Inquiry {
  const source = random.weighted(sources)
  const company = random.pick(world.companies)
  const known = (source === 'web_form' && random.chance(0.55)) || random.chance(0.08)
  const client = known ? clientBefore(world, random, at) : undefined
  const formOfClient = source === 'web_form' && client !== undefined
  const ofSeller = source === 'seller_input' || (!formOfClient && random.chance(0.5))
  return { source, company, machine: random.pick(company.machines), ofSeller, client }
}

function wordsOf(random: Random, { machine, company }: Inquiry, language: keyof typeof titles): Words {
  return {
    machine: machine.name,
    kind: kinds[machine.category][language],
    site: random.pick(sites[company.country]),
    city: random.pick(cities[company.country]),
    weeks: random.int(2, 26),
    count: random.int(1, 6),
  }
}

/** The lead as it is written down, and the words for what is said about it. */
export function leadOf(
  calendar: Calendar,
  random: Random,
  asked: Inquiry,
  index: number,
  at: number,
): { given: Patch<typeof leads>; words: Words } {
  const { source, client, company, machine, ofSeller } = asked
  const name = client?.name ?? someName(random)
  const language = random.chance(0.7) ? name.language : 'en'
  const words = wordsOf(random, asked, language)
  const contact = `${name.first} ${name.last}`
  const value = Math.round((machine.rate * random.int(3, 90) * random.int(1, 2)) / 5000) * 5000
  const given: Patch<typeof leads> = {
    title: fill(random.pick(titles[language]), words),
    contact_name: contact,
    contact_email: client?.email ?? `${name.address}${index + 1}@${random.pick(domains)}`,
    contact_phone: client?.phone ?? (random.chance(0.12) ? '' : somePhone(random, name.country)),
    company_name: random.chance(0.6) ? random.pick(businesses[company.country]) : '',
    source,
    company: ofSeller ? company.id : null,
    customer: client?.actor.customer ?? null,
    notes: random.pick(needs[language]),
    estimated_value: random.chance(0.85) ? value : null,
    expected_close_date: random.chance(0.7) ? dateAfter(calendar, at, random.int(14, 110)) : null,
  }
  if (source === 'advertisement')
    given.metadata = { campaign: random.pick(['spring-lifts', 'cranes-tashkent', 'ramadan-offer']) }
  return { given, words: { ...words, name: contact } }
}
