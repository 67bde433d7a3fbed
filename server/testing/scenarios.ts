// Tests as a table: who calls what with which body, and what comes of it.
import { expect, it } from 'vitest'
import type { Answer, Method } from './caller.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

export interface Scenario {
  readonly name: string
  readonly as: Person | 'anonymous'
  /** `GET /api/crm/leads/{own}/`: names in braces are looked up. */
  readonly call: string
  readonly body?: unknown
  readonly raw?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
  readonly status: number
  /** Parts of the body. */
  readonly has?: object
  /** The whole body. */
  readonly is?: unknown
  /** Exactly these keys, in any order. */
  readonly keys?: readonly string[]
  /** What must appear nowhere in the answer. */
  readonly not?: readonly string[]
  readonly answersWith?: Readonly<Record<string, string>>
}

/** `{name}` → its value. */
const fillIn = (text: string, names: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!(name in names)) throw new Error(`No value for {${name}}.`)
    return String(names[name])
  })

export async function play(
  world: World,
  scenario: Scenario,
  names: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const [method, path = ''] = fillIn(scenario.call, names).split(' ')
  const caller = scenario.as === 'anonymous' ? world.anonymous : world.as(scenario.as)
  const options = {
    ...(scenario.headers ? { headers: scenario.headers } : {}),
    ...(scenario.raw ? { raw: scenario.raw } : {}),
  }
  const answer = await caller.call(method as Method, path, scenario.body, options)
  expect(answer.status, answer.text.slice(0, 500)).toBe(scenario.status)
  if (scenario.has) expect(answer.body).toMatchObject(scenario.has)
  if (scenario.is !== undefined) expect(answer.body).toEqual(scenario.is)
  if (scenario.keys) expect(Object.keys(answer.body).sort()).toEqual([...scenario.keys].sort())
  for (const text of scenario.not ?? []) expect(answer.text).not.toContain(text)
  for (const [name, value] of Object.entries(scenario.answersWith ?? {})) expect(answer.header(name)).toBe(value)
  return answer
}

/** One test per scenario. */
export function scenarios(
  world: () => World,
  list: readonly Scenario[],
  names: () => Readonly<Record<string, unknown>> = () => ({}),
): void {
  for (const scenario of list) it(scenario.name, () => play(world(), scenario, names()))
}
