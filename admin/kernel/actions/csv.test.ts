import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

it('a table is written as spreadsheets read it', () => {
  expect(
    toCsv([
      ['Id', 'Title'],
      [7, 'Crane, "big"'],
      [8, 'two\nlines'],
      [-9, 'أحمد'],
    ]),
  ).toBe('Id,Title\r\n7,"Crane, ""big"""\r\n8,"two\nlines"\r\n-9,أحمد\r\n')
})

it('what begins like a formula is only text', () => {
  for (const begin of ['=', '+', '-', '@', '\t']) expect(toCsv([[`${begin}1+1`]])).toBe(`'${begin}1+1\r\n`)
  expect(toCsv([['\r=1']])).toBe(`"'\r=1"\r\n`)
  expect(toCsv([['a=1']])).toBe('a=1\r\n')
})
