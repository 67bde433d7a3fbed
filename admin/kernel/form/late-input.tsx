import { type ComponentType, Suspense } from 'react'
import { late } from '../late.tsx'
import type { InputProps } from './inputs.tsx'

/** An input whose code comes when a form first has one. Its height is kept, so that nothing jumps. */
export function lateInput(load: () => Promise<ComponentType<InputProps>>, blockSize: number) {
  const Input = late(load)
  return (props: InputProps) => (
    <Suspense fallback={<div style={{ blockSize }} />}>
      <Input {...props} />
    </Suspense>
  )
}
