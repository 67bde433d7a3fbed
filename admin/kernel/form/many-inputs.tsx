/** Several choices, and several records of another resource. */
import { type ComponentType, lazy, Suspense } from 'react'
import { labelKey } from '../../../shared/kernel/resource.ts'
import { t } from '../../locales/translate.ts'
import { targetOf } from '../fields.ts'
import { useRights } from '../session.tsx'
import type { InputProps } from './inputs.tsx'

const SetBoxes = lazy(async () => ({ default: (await import('./two-box-input.tsx')).SetBoxes }))
const RefsBoxes = lazy(async () => ({ default: (await import('./two-box-input.tsx')).RefsBoxes }))

/** The height of what comes, so that nothing jumps. */
const waiting = <div style={{ blockSize: 280 }} />

const inTime = (Boxes: ComponentType<InputProps>) =>
  function Waiting(props: InputProps) {
    return (
      <Suspense fallback={waiting}>
        <Boxes {...props} />
      </Suspense>
    )
  }

export const SetInput = inTime(SetBoxes)
const Chosen = inTime(RefsBoxes)

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
