/** The input of a cell, for each kind of field. Native ones: they are there at once, and know every key. */
import { type ComponentType, type RefCallback, Suspense } from 'react'
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import { say } from '../../locales/translate.ts'
import type { AdminRecord } from '../define-admin.ts'
import { isChoice } from '../fields.ts'
import { plainNumber, useFormats } from '../format.ts'
import { late } from '../late.tsx'
import { fromWall, toWall } from '../zone.ts'
import styles from './editing.module.css'
import { isNumeric } from './filter-values.ts'

export interface EditorProps {
  readonly name: string
  readonly field: AnyField
  readonly record: AdminRecord
  readonly label: string
  readonly value: unknown
  /** Opened with the mouse, which goes on choosing. */
  readonly byMouse: boolean
  onChange(value: unknown): void
  /** A choice was made: the cell closes. */
  done(): void
}

const LateRefEditor = late<EditorProps & { close(): void }>(async () => (await import('./ref-editor.tsx')).RefEditor)
const RefEditor = (props: EditorProps) => <LateRefEditor {...props} close={props.done} />

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

const focused: RefCallback<HTMLInputElement> = (input) => input?.focus()
const chosen: RefCallback<HTMLInputElement> = (input) => {
  input?.focus()
  input?.select()
}

const TextEditor = ({ label, value, onChange }: EditorProps) => (
  <input
    ref={chosen}
    className={styles.input}
    aria-label={label}
    dir="auto"
    value={textOf(value)}
    onChange={(event) => onChange(event.target.value)}
  />
)

const NumberEditor = ({ label, field, value, onChange }: EditorProps) => (
  <input
    ref={chosen}
    className={styles.input}
    aria-label={label}
    inputMode="decimal"
    defaultValue={textOf(value)}
    onChange={(event) => {
      const text = plainNumber(event.target.value)
      onChange(text === '' ? null : isNumeric(field, text) ? Number(text) : text)
    }}
  />
)

const ChoiceEditor = ({ label, field, value, byMouse, onChange }: EditorProps) => (
  <select
    ref={(select) => {
      if (!select || select.contains(document.activeElement)) return
      select.focus()
      // The double click has asked to choose; browsers that refuse leave the list one click away.
      if (byMouse && 'showPicker' in select && navigator.userActivation?.isActive) select.showPicker()
    }}
    className={styles.input}
    aria-label={label}
    value={textOf(value)}
    onChange={(event) => onChange(event.target.value || null)}
  >
    {!field.filled && <option value="">-</option>}
    {Object.entries(isChoice(field) ? field.choices : {}).map(([key, text]) => (
      <option key={key} value={key}>
        {say(text)}
      </option>
    ))}
  </select>
)

/** A date that is only half typed says nothing yet. */
const dateOf = (input: HTMLInputElement, onChange: (text: string | null) => void) => {
  if (!input.validity.badInput) onChange(input.value || null)
}

const DateEditor = ({ label, value, onChange }: EditorProps) => (
  <input
    ref={focused}
    type="date"
    className={styles.input}
    aria-label={label}
    defaultValue={textOf(value)}
    onChange={(event) => dateOf(event.target, onChange)}
  />
)

function InstantEditor({ label, value, onChange }: EditorProps) {
  const { timeZone } = useFormats()
  return (
    <input
      ref={focused}
      type="datetime-local"
      className={styles.input}
      aria-label={label}
      defaultValue={typeof value === 'string' ? toWall(value, timeZone).slice(0, 16) : ''}
      onChange={(event) => dateOf(event.target, (wall) => onChange(wall && fromWall(`${wall}:00`, timeZone)))}
    />
  )
}

const BoolEditor = ({ label, value, onChange }: EditorProps) => (
  <input
    ref={focused}
    type="checkbox"
    className="check"
    aria-label={label}
    checked={value === true}
    onChange={(event) => onChange(event.target.checked)}
  />
)

const kinds: Record<Kind, ComponentType<EditorProps> | null> = {
  text: TextEditor,
  choice: ChoiceEditor,
  integer: NumberEditor,
  money: NumberEditor,
  date: DateEditor,
  instant: InstantEditor,
  bool: BoolEditor,
  ref: RefEditor,
  refs: null,
  set: null,
  backref: null,
  json: null,
  secret: null,
}

export function CellEditor(props: EditorProps) {
  const Kind = kinds[props.field.kind]
  return <Suspense>{Kind && <Kind {...props} />}</Suspense>
}
