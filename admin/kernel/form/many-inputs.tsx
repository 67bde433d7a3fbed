/** Several choices, and several records of another resource. */
import { labelKey } from '../../../shared/kernel/resource.ts'
import { t } from '../../locales/translate.ts'
import { targetOf } from '../fields.ts'
import { useRights } from '../session.tsx'
import type { InputProps } from './inputs.tsx'
import { lateInput } from './late-input.tsx'

export const SetInput = lateInput(async () => (await import('./two-box/set-boxes.tsx')).SetBoxes, 280)
const Chosen = lateInput(async () => (await import('./two-box/refs-boxes.tsx')).RefsBoxes, 280)

/** Records to choose from, for those who may look at them. */
export function RefsInput(props: InputProps) {
  const { view } = useRights(targetOf(props.field) ?? '')
  if (view) return <Chosen {...props} />
  const labels: unknown = props.record?.[labelKey(props.name, props.field)]
  return (
    <span id={props.control.id} tabIndex={-1}>
      <bdi>{Array.isArray(labels) && labels.length > 0 ? labels.join(t(', ')) : '-'}</bdi>
    </span>
  )
}
