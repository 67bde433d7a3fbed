import { Select } from 'antd'
import { type UIEvent, useContext, useState } from 'react'
import { t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import type { AdminRecord } from '../define-admin.ts'
import { isEmpty, refLabel, targetOf } from '../fields.ts'
import { Person } from '../person.tsx'
import { useRights } from '../session.tsx'
import styles from './form.module.css'
import { RelatedAllowed } from './form-place.ts'
import { type InputProps, passedToSelect } from './inputs.tsx'
import { NothingIn } from './nothing-in.tsx'
import { RelatedButtons } from './related/related-buttons.tsx'
import { useKeptPlace } from './use-kept-place.ts'
import { type RefOption, useRefOptions } from './use-ref-options.ts'

/** The option that chooses nothing. No record has this id. */
const NONE = 0
/** So close to the end of the list the next page is read. */
const NEAR = 120

/** Chooses a record of another resource by typing a part of it; for those who may look at that resource. */
export function RefInput(props: InputProps) {
  const { view } = useRights(targetOf(props.field) ?? '')
  return view ? <Picker {...props} /> : <Unseen {...props} />
}

function Picker(props: InputProps) {
  const { field, control } = props
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<RefOption>()
  const { options, current, searching, nothing, more } = useRefOptions(props, words, open, told)
  const related = useContext(RelatedAllowed)
  const people = useAdminOf(targetOf(field))?.people === true
  const none = people ? t('Unassigned') : t('None')
  const drawn = (value: unknown, label: unknown) =>
    value === NONE ? (
      <span className="muted">{none}</span>
    ) : people ? (
      <Person name={String(label)} />
    ) : (
      <bdi>{String(label)}</bdi>
    )
  const scroll = ({ currentTarget: list }: UIEvent<HTMLDivElement>) => {
    if (list.scrollHeight - list.scrollTop - list.clientHeight < NEAR) more()
  }
  // By mouse the sign in the box does it; this one is for the keyboard.
  const blank: RefOption[] = field.filled || words !== '' ? [] : [{ value: NONE, label: none }]
  const offered = [...blank, ...options]
  useKeptPlace(
    control.id,
    words,
    offered.map(({ value }) => value),
  )
  const select = (
    <Select
      {...passedToSelect(control)}
      showSearch
      allowClear={!field.filled}
      filterOption={false}
      value={current ?? null}
      labelInValue
      options={offered}
      open={open}
      onOpenChange={setOpen}
      onPopupScroll={scroll}
      searchValue={words}
      onSearch={setWords}
      loading={open && searching}
      placeholder={people && !field.required ? none : t('Search')}
      notFoundContent={<NothingIn id={control.id}>{nothing}</NothingIn>}
      optionRender={({ value, label, data: { detail } }) =>
        detail ? (
          <span className={styles.option}>
            {drawn(value, label)}
            <bdi dir="ltr">{detail}</bdi>
          </span>
        ) : (
          drawn(value, label)
        )
      }
      labelRender={({ value, label }) => drawn(value, label)}
      onChange={(chosen: { value: number } | null | undefined) => {
        setWords('')
        control.onChange?.(chosen?.value || null)
      }}
    />
  )
  if (!related) return select
  const saved = ({ id, _title }: AdminRecord) => {
    setTold({ value: id, label: _title })
    control.onChange?.(id)
  }
  return (
    <div className={styles.ref}>
      {select}
      <RelatedButtons
        target={targetOf(field) ?? ''}
        chosen={current}
        saved={saved}
        cell={props.inside === 'cell' ? control['aria-label'] : undefined}
      />
    </div>
  )
}

/** What is chosen, for somebody who may not look at what else there is. */
function Unseen({ name, field, record, control }: InputProps) {
  const own = record && record[name] === control.value && !isEmpty(control.value)
  return (
    <span id={control.id} tabIndex={-1}>
      {own ? <bdi>{refLabel(record, name, field)}</bdi> : <span className="muted">-</span>}
    </span>
  )
}
