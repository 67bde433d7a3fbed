/** Several records of another resource, in two boxes. */
import { useEffect, useState } from 'react'
import { isRefs, MANY_REFS } from '../../../../shared/kernel/many-kinds.ts'
import { saySmall, t } from '../../../locales/translate.ts'
import { useAdminOf } from '../../admins.tsx'
import { listIn, targetOf } from '../../fields.ts'
import { useDebounced } from '../../use-debounced.ts'
import type { InputProps } from '../inputs.tsx'
import { usePages } from '../use-pages.ts'
import { readMatching } from './read-matching.ts'
import { TwoBox } from './two-box.tsx'
import { useLabels } from './use-labels.ts'

/** Fewer than a box shows. */
const FEW = 8
/** So many are read in search of some that are not chosen yet; the others are found by the filter. */
const ENOUGH = 200

/** Ids in ascending order. What can be chosen is searched by the server; labels of what is chosen came with the record. */
export function RefsBoxes(props: InputProps) {
  const { field, control } = props
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const target = useAdminOf(targetOf(field))
  const pages = usePages(target, isRefs(field) ? field.among : undefined, q, true)
  const ids = listIn(control.value).map(Number)
  const known = new Set(ids)
  const { labelled, learn } = useLabels(props, ids, pages.found)
  const available = pages.found.filter(({ id }) => !known.has(id))
  const unread = Math.max(pages.total - pages.found.length, 0)
  const none = q === '' && pages.total <= ids.length
  // A page of nothing but chosen ones cannot be scrolled to its end.
  useEffect(() => {
    if (available.length < FEW && !none && pages.found.length < ENOUGH) pages.more()
  })
  const set = (next: readonly number[]) => control.onChange?.([...new Set(next)].sort((a, b) => a - b))
  const room = Math.max(MANY_REFS - ids.length, 0)
  const chooseAll = async () => {
    if (!target) return
    const found = await readMatching(target, pages.filters, known, room)
    learn(found)
    set([...ids, ...found.map(({ id }) => id)])
  }
  return (
    <TwoBox
      control={control}
      many={saySmall(field.label)}
      available={available.map(({ id, label }) => ({ value: String(id), label }))}
      total={q === '' ? Math.max(pages.total - ids.length, 0) : available.length + unread}
      // Among those that were not read yet some may be chosen already.
      exact={q === '' || unread === 0}
      room={room}
      empty={
        pages.searching
          ? t('Searching…')
          : pages.failed
            ? t('Could not be loaded')
            : q !== '' && pages.total === 0
              ? t('Nothing found')
              : none || unread === 0
                ? t('All are chosen')
                : t('The first of them are chosen. Use the filter to find others.')
      }
      more={none || unread === 0 ? undefined : pages.more}
      words={words}
      search={setWords}
      chosen={labelled.map(({ id, label }) => ({ value: String(id), label }))}
      choose={(values) => set([...ids, ...values.map(Number)])}
      chooseAll={chooseAll}
      remove={(values) => {
        const gone = new Set(values)
        set(ids.filter((id) => !gone.has(String(id))))
      }}
    />
  )
}
