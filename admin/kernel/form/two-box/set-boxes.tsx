/** Several choices, in two boxes. */
import { useState } from 'react'
import { isSet } from '../../../../shared/kernel/many-kinds.ts'
import { say, saySmall, t } from '../../../locales/translate.ts'
import { listIn } from '../../fields.ts'
import type { InputProps } from '../inputs.tsx'
import { matches, TwoBox } from './two-box.tsx'

/** The keys that are chosen, in the order in which they are declared. */
export function SetBoxes({ field, control }: InputProps) {
  const [words, setWords] = useState('')
  const options = Object.entries(isSet(field) ? field.choices : {}).map(([value, label]) => ({
    value,
    label: say(label),
  }))
  const chosen = new Set(listIn(control.value).map(String))
  const found = options.filter(({ value }) => !chosen.has(value)).filter(matches(words))
  const set = (next: ReadonlySet<string>) =>
    control.onChange?.(options.map(({ value }) => value).filter((value) => next.has(value)))
  return (
    <TwoBox
      control={control}
      many={saySmall(field.label)}
      available={found}
      total={found.length}
      empty={options.some(matches(words)) ? t('All are chosen') : t('Nothing found')}
      words={words}
      search={setWords}
      chosen={options.filter(({ value }) => chosen.has(value))}
      choose={(values) => set(new Set([...chosen, ...values]))}
      chooseAll={async () => set(new Set([...chosen, ...found.map(({ value }) => value)]))}
      remove={(values) => set(new Set([...chosen].filter((value) => !values.includes(value))))}
    />
  )
}
