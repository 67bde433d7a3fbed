// Bodies that are good, and records made with them.
import { expect } from 'vitest'
import type { Caller, Loose } from './caller.ts'
import type { World } from './world.ts'

export const MISSING = 987_654

export const aLead = (more: object = {}) => ({
  title: 'Needs a crane',
  contact_name: 'Nadia Karim',
  contact_email: 'nadia@client.test',
  ...more,
})
export const anOpportunity = (more: object = {}) => ({ title: 'Tower crane for three months', ...more })
export const anInteraction = (more: object) => ({ interaction_type: 'call', subject: 'Asked about delivery', ...more })

/** Makes a record and answers it. */
export async function make(caller: Caller, path: string, body: object): Promise<Loose> {
  const answer = await caller.post(path, body)
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}
export const makeLead = (world: World, more: object = {}): Promise<Loose> =>
  make(world.as('staff'), '/api/crm/leads/', aLead(more))
export const makeOpportunity = (world: World, more: object = {}): Promise<Loose> =>
  make(world.as('staff'), '/api/crm/opportunities/', anOpportunity(more))
export const makeInteraction = (world: World, more: object): Promise<Loose> =>
  make(world.as('staff'), '/api/crm/interactions/', anInteraction(more))
export const aTicket = (more: object = {}) => ({
  title: 'The engine stops',
  description: 'After thirty minutes, every time',
  ...more,
})
/** A ticket of customer A on its rental from company A. */
export const makeTicket = (world: World, more: object = {}): Promise<Loose> =>
  make(
    world.as('staff'),
    '/api/crm/tickets/',
    aTicket({ customer: world.ids.customerA, related_rental: world.ids.rentalA, ...more }),
  )
export const aNote = (more: object) => ({ title: 'VIP', note: 'Always pays on time', ...more })

/** The record as staff see it now. */
export async function read(world: World, path: string): Promise<Loose> {
  const answer = await world.as('staff').get(path)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}
