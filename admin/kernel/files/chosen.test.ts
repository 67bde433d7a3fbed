import { expect, it } from 'vitest'
import { objectionTo, withMore } from './chosen.ts'

const limits = { count: 2, megabytes: 1, extensions: ['png', 'csv'] }
const file = (name: string, content = 'x') => new File([content], name)
const nothing = { files: [], refused: [] }

it('what the server would refuse by name or size is refused before it is sent', () => {
  expect(objectionTo(file('a.PNG'), limits)).toBeUndefined()
  expect(objectionTo({ name: 'a.png', size: 1_048_576 }, limits)).toBeUndefined()
  expect(objectionTo({ name: 'a.png', size: 1_048_577 }, limits)).toBe('“a.png” is larger than 1 MB.')
  expect(objectionTo(file('a.png', ''), limits)).toBe('“a.png” is empty.')
  expect(objectionTo(file('a.png.exe'), limits)).toBe('“a.png.exe” is not of a type that is accepted.')
})

it('a name without an extension says nothing: the server looks at the content', () => {
  for (const name of ['scan', 'Scan 24.11.2026']) expect(objectionTo(file(name), limits)).toBeUndefined()
})

it('as many are taken as may come along, and the rest is said', () => {
  const [one, two, three] = ['1.png', '2.png', '3.png'].map((name) => file(name))
  if (!one || !two || !three) throw new Error('There are three.')
  const first = withMore(nothing, [one, file('bad.exe')], limits)
  expect(first).toEqual({ files: [one], refused: ['“bad.exe” is not of a type that is accepted.'] })
  expect(withMore(first, [two, three], limits)).toEqual({ files: [one, two], refused: ['At most 2 files at once.'] })
})
