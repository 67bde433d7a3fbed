// What changed since the last look, also when the last listener goes in the middle of one.
import { expect, it } from 'vitest'
import type { Raw } from '../db/open.ts'
import { Changes } from './changes.ts'

it('a look that is overtaken by the last listener’s leaving tells nothing, and the next begins anew', async () => {
  const asked: string[] = []
  let answer = Promise.withResolvers<Raw[]>()
  const run = (text: string) => {
    asked.push(text)
    return text.includes('max(id)') ? Promise.resolve([{ id: 7 }]) : answer.promise
  }
  const changes = new Changes({ dialect: 'postgres', read: { dialect: 'postgres', writing: false, run } })
  const overtaken = changes.look()
  await Promise.resolve()
  changes.forget()
  answer.resolve([{ id: 8, resource: 'leads' }])
  expect(await overtaken).toEqual(new Set())

  answer = Promise.withResolvers()
  answer.resolve([])
  await changes.look()
  answer = Promise.withResolvers()
  answer.resolve([{ id: 9, resource: 'tickets' }])
  expect(await changes.look()).toEqual(new Set(['tickets']))
  expect(asked.join()).not.toContain('NaN')
})
