import { Select } from 'antd'
import { useId, useState } from 'react'
import { t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import { targetOf } from '../fields.ts'
import { NothingIn } from '../form/nothing-in.tsx'
import { useRefOptions } from '../form/use-ref-options.ts'
import { Person } from '../person.tsx'
import type { EditorProps } from './cell-editor.tsx'

/** Chooses another record in a cell; the choice closes it. */
export function RefEditor({ name, field, record, label, value, onChange, done }: EditorProps) {
  const id = useId()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(true)
  const { options, current, nothing } = useRefOptions({ name, field, record, control: { value } }, words, open)
  const people = useAdminOf(targetOf(field))?.people === true
  const drawn = (text: unknown) => (people ? <Person name={String(text)} /> : <bdi>{String(text)}</bdi>)
  return (
    <Select
      id={id}
      autoFocus
      size="small"
      aria-label={label}
      style={{ inlineSize: '100%', minInlineSize: 160 }}
      popupMatchSelectWidth={240}
      showSearch
      allowClear={!field.filled}
      filterOption={false}
      value={current ?? null}
      labelInValue
      options={options}
      open={open}
      onOpenChange={setOpen}
      searchValue={words}
      onSearch={setWords}
      placeholder={people ? t('Unassigned') : t('Search')}
      notFoundContent={<NothingIn id={id}>{nothing}</NothingIn>}
      optionRender={({ label: text }) => drawn(text)}
      labelRender={({ label: text }) => drawn(text)}
      onChange={(chosen: { value: number } | null | undefined) => {
        onChange(chosen?.value ?? null)
        done()
      }}
    />
  )
}
