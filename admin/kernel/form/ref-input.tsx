import { Select } from 'antd'
import { useState } from 'react'
import { useAdminOf } from '../admins.tsx'
import { targetOf } from '../fields.ts'
import { Person } from '../person.tsx'
import { type InputProps, passedToSelect } from './inputs.tsx'
import { useRefOptions } from './use-ref-options.ts'

/** Chooses a record of another resource by typing a part of it. */
export function RefInput(props: InputProps) {
  const { field, control } = props
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const { options, current, searching } = useRefOptions(props, words, open)
  const people = useAdminOf(targetOf(field))?.people === true
  const drawn = (label: unknown) => (people ? <Person name={String(label)} /> : <bdi>{String(label)}</bdi>)
  return (
    <Select
      {...passedToSelect(control)}
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
      loading={open && searching}
      placeholder={people && !field.required ? 'Unassigned' : 'Search'}
      notFoundContent={searching ? 'Searching…' : 'Nothing found'}
      optionRender={({ label }) => drawn(label)}
      labelRender={({ label }) => drawn(label)}
      onChange={(chosen: { value: number } | null | undefined) => {
        setWords('')
        control.onChange?.(chosen?.value ?? null)
      }}
    />
  )
}
