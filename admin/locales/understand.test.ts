// What the server says, in the language of the page: told apart exactly, whatever it is filled with.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { speak } from './language.ts'
import { fromServer } from './translate.ts'

beforeAll(() => {
  vi.stubGlobal('localStorage', { setItem: () => {} })
  vi.stubGlobal('document', { documentElement: {} })
})
afterAll(async () => {
  await speak('en')
  vi.unstubAllGlobals()
})
/** Without the marks around values that keep them to their side. */
const bare = (text: string): string => fromServer(text).replaceAll(/[\u2068\u2069]/g, '')

describe('in Russian', () => {
  beforeAll(() => speak('ru'))

  it.each([
    ['New comment on TKT-20261128-0001', 'Новый комментарий к TKT-20261128-0001'],
    ['2 new comments on TKT-7', '2 новых комментария к TKT-7'],
    ['21 new comments on TKT-7', '21 новый комментарий к TKT-7'],
    ['Told one person.', 'Сообщено 1 человеку.'],
    ['Told 5 people.', 'Сообщено 5 людям.'],
  ])('%s', (said, russian) => expect(bare(said)).toBe(russian))

  it('labels and numbers of records inside are said too', () => {
    expect(bare('TKT-7 is now in progress')).toBe('TKT-7: теперь «в работе»')
    expect(bare('Lead assigned to you')).toBe('Вам назначено: Лид')
    expect(bare('Acme cannot be deleted: 3 interactions, 1 rental refer to it.')).toContain(
      '3 взаимодействия, 1 аренда',
    )
    expect(bare('What you chose cannot be deleted: 1 rental refers to it.')).toContain('Выбранное')
  })
  it('numbers are written as in Russian, and ids as they are', () => {
    expect(bare('Ensure this field has no more than 20000 characters.').replaceAll(/\s/g, ' ')).toBe(
      'Не более 20 000 символов.',
    )
    expect(bare('Ensure this value is greater than or equal to 0.01.')).toContain('0,01')
    expect(bare('Ticket 12345 of this rental is still open.')).toContain(' 12345 ')
  })
  it('what people wrote stays as it is', () => {
    expect(bare('There is no company “New”.')).toContain('«New»')
    expect(bare('“Lead.exe” is larger than 5 MB.')).toBe('«Lead.exe» больше 5 МБ.')
  })
  it('several sentences are said one by one, and what nobody knows as it came', () => {
    expect(
      bare('This field is required. This password is too short. It must contain at least 8 characters.'),
    ).not.toMatch(/[a-z]{3}/)
    expect(bare('“a.png” is larger than 5 MB. “b.png” is larger than 5 MB.')).toBe(
      '«a.png» больше 5 МБ. «b.png» больше 5 МБ.',
    )
    expect(bare('The cupboard is empty. This ticket is closed.')).toMatch(/^The cupboard is empty\. [А-Я]/)
    expect(bare('The cupboard is empty.')).toBe('The cupboard is empty.')
  })
  it('halves of a sentence are said in it', () => {
    expect(bare('rules.0: "value" must be a whole number from 0 to 10.')).toBe(
      'rules.0: значение должно быть целым числом от 0 до 10.',
    )
    expect(bare('The file breaks off at line 3: a quotation mark is opened and never closed.')).toBe(
      'Файл не читается на строке 3: кавычка открыта и не закрыта.',
    )
  })
  it('takes no longer for a long text', () => {
    const long = `${'a cannot be deleted: b '.repeat(20_000)}x`
    const begun = performance.now()
    fromServer(long)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})

it('Arabic has words for two', async () => {
  await speak('ar')
  expect(bare('2 new comments on TKT-7')).toBe('تعليقان جديدان على TKT-7')
  expect(bare('Opportunity assigned to you')).toBe('أُسند إليك: فرصة')
})
it('English stays as it is', async () => {
  await speak('en')
  expect(fromServer('2 new comments on TKT-7')).toBe('2 new comments on TKT-7')
})
