import type { ReactNode } from 'react'

interface Props {
  title?: ReactNode
  subTitle?: ReactNode
  extra?: ReactNode
  children?: ReactNode
}

// Stands in for the package: @refinedev/antd needs its page header alone, and it brings every locale along.
export function PageHeader({ title, subTitle, extra, children }: Props) {
  return (
    <section>
      {(title || subTitle || extra) && (
        <header style={{ display: 'flex', alignItems: 'center', gap: 12, marginBlockEnd: 16 }}>
          <div style={{ flex: 1, minInlineSize: 0 }}>
            {title}
            {subTitle}
          </div>
          {extra}
        </header>
      )}
      {children}
    </section>
  )
}
