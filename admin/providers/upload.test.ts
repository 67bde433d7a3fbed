import { expect, it } from 'vitest'
import { formOf } from './upload.ts'

it('values go into a form as the server reads them', () => {
  const file = new File(['x'], 'a.png')
  const values = { title: 'One', count: 2, internal: false, company: null, groups: [3, 4], _inlines: { a: [{ b: 1 }] } }
  expect([...formOf(values, { part: 'attachment', files: [file] })]).toEqual([
    ['title', 'One'],
    ['count', '2'],
    ['internal', 'false'],
    ['company', ''],
    ['groups', '3'],
    ['groups', '4'],
    ['_inlines', '{"a":[{"b":1}]}'],
    ['attachment', file],
  ])
})
