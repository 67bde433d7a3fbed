import { type ComponentType, Suspense } from 'react'
import { type Late, late } from '../late.tsx'
import type { InputProps } from './inputs.tsx'

/** An input whose code comes when a form first has one. Its height is kept, so that nothing jumps. */
export function lateInput(load: () => Promise<ComponentType<InputProps>>, blockSize: number): Late<InputProps> {
  const Input = late(load)
  const Held = (props: InputProps) => (
    <Suspense fallback={<div style={{ blockSize }} />}>
      <Input {...props} />
    </Suspense>
  )
  return Object.assign(Held, { preload: Input.preload, isLoaded: Input.isLoaded })
}
