import type { ReactNode } from 'react'

// Stands in for the package: only MarkdownField of @refinedev/antd uses it, which shows plain text here.
export default function ReactMarkdown({ children }: { children?: ReactNode }) {
  return <div style={{ whiteSpace: 'pre-wrap' }}>{children}</div>
}
