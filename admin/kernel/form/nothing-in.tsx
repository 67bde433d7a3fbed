import type { ReactNode } from 'react'

/**
 * What an open list says that has no options. A list must own some: this is one by its role, under the name by which
 * rc-select points at "none of them".
 */
export const NothingIn = ({ id, children }: { id: string | undefined; children: ReactNode }) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the input has the focus and names it
  <div role="option" id={`${id}_list_-1`} aria-disabled="true" aria-selected={false} className="muted">
    {children}
  </div>
)
