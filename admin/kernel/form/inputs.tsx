/** How a value of each kind is typed. Values are those of the wire: ids, ISO texts, numbers of major units. */
import { Checkbox, Input, Select } from 'antd'
import type { ComponentType } from 'react'
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import { directionOf } from '../../locales/language.ts'
import { say, t } from '../../locales/translate.ts'
import type { AdminRecord } from '../define-admin.ts'
import { isChoice, isText } from '../fields.ts'
import { DateInput, InstantInput } from './heavy-inputs.ts'
import { JsonInput } from './json-input.tsx'
import { RefsInput, SetInput } from './many-inputs.tsx'
import { NothingIn } from './nothing-in.tsx'
import { NumberInput } from './number-input.tsx'
import { RefInput } from './ref-input.tsx'

/** What antd's Form.Item hands to its child. */
export interface Control {
  readonly id?: string
  readonly value?: unknown
  onChange?(value: unknown): void
  readonly 'aria-required'?: 'true'
  readonly 'aria-invalid'?: 'true'
  readonly 'aria-describedby'?: string
  /** Where the label is not on the screen, or says too little. */
  readonly 'aria-label'?: string
}
export interface InputProps {
  readonly name: string
  readonly field: AnyField
  /** The record that is edited: where the labels of refs are. */
  readonly record: AdminRecord | undefined
  readonly control: Control
  /** In a cell of a table there is no room beside the input; in a row nothing is said that each row would repeat. */
  readonly inside?: 'cell' | 'row' | undefined
}

/** Everything of a control but its value, for the element that takes the focus. */
export const passed = ({ value: _value, onChange: _onChange, ...rest }: Control) => rest
/** The same for a Select, which would put `aria-required` on a div, where it means nothing. */
export const passedToSelect = ({ 'aria-required': _required, ...control }: Control) => passed(control)
export const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

const types = { email: 'email', phone: 'tel' } as const

function TextInput({ field, control, inside }: InputProps) {
  const shared = { ...passed(control), value: textOf(control.value), dir: 'auto', autoComplete: 'off' }
  if (isText(field) && field.multiline)
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: inside === 'cell' ? 1 : inside === 'row' ? 2 : 3, maxRows: 12 }}
        onChange={(event) => control.onChange?.(event.target.value)}
      />
    )
  const format = isText(field) ? field.format : undefined
  return (
    <Input
      {...shared}
      {...(format ? { type: types[format], dir: 'ltr' } : {})}
      // antd gives it the direction of the page, whatever its `dir` says.
      style={{ direction: format ? 'ltr' : directionOf(shared.value) }}
      onChange={(event) => control.onChange?.(event.target.value)}
    />
  )
}

/** The key of the option that chooses nothing, for the keyboard; the sign in the box is for the mouse. */
const NONE = ''

function ChoiceInput({ field, control }: InputProps) {
  const choices: Readonly<Record<string, string>> = isChoice(field) ? field.choices : {}
  const options = Object.entries(choices).map(([value, label]) => ({ value, label: say(label) }))
  return (
    <Select
      {...passedToSelect(control)}
      value={typeof control.value === 'string' ? control.value : null}
      onChange={(value: string | undefined) => control.onChange?.(value || null)}
      allowClear={!field.filled}
      options={field.filled ? options : [{ value: NONE, label: '-' }, ...options]}
      showSearch
      optionFilterProp="label"
      notFoundContent={<NothingIn id={control.id}>{t('Nothing found')}</NothingIn>}
    />
  )
}

const BoolInput = ({ control }: InputProps) => (
  <Checkbox
    {...passed(control)}
    checked={control.value === true}
    onChange={(event) => control.onChange?.(event.target.checked)}
  >
    {t('Yes')}
  </Checkbox>
)

const SecretInput = ({ control }: InputProps) => (
  <Input.Password
    {...passed(control)}
    autoComplete="new-password"
    value={textOf(control.value)}
    onChange={(event) => control.onChange?.(event.target.value)}
  />
)

const kinds: Record<Kind, ComponentType<InputProps>> = {
  text: TextInput,
  choice: ChoiceInput,
  set: SetInput,
  integer: NumberInput,
  money: NumberInput,
  date: DateInput,
  instant: InstantInput,
  bool: BoolInput,
  ref: RefInput,
  refs: RefsInput,
  backref: () => null,
  json: JsonInput,
  secret: SecretInput,
}

/** The input for a field, as the child of a Form.Item; `own` is one that takes the place of its kind's. */
export function FieldInput(
  props: Omit<InputProps, 'control'> & Control & { own?: ComponentType<InputProps> | undefined },
) {
  const { name, field, record, inside, own, ...control } = props
  const Kind = own ?? kinds[field.kind]
  return <Kind name={name} field={field} record={record} inside={inside} control={control} />
}
