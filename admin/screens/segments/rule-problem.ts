import { t } from '../../locales/translate.ts'

const PLACED = /^rules\.(\d+(?:\.rules\.\d+)*): (?:"value" )?(.*)$/s

/** What the server says of a rule, with its place as people count: `rules.1.rules.0: …` is said of rule 2.1. */
export function ruleProblem(message: string): string {
  const [, path, problem = ''] = PLACED.exec(message) ?? []
  if (path === undefined) return message
  const place = path
    .split('.rules.')
    .map((at) => Number(at) + 1)
    .join('.')
  return t('Rule {place}: {problem}', { place, problem })
}
