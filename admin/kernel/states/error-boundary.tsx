import { useQueryClient } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { t } from '../../locales/translate.ts'
import styles from './states.module.css'
import { Failed } from './states.tsx'

interface Props {
  children: ReactNode
  /** Drawn instead of what failed; `again` draws it anew. */
  failed(error: unknown, again: () => void): ReactNode
}

/** Keeps an error of what is drawn inside from everything around it. */
class Boundary extends Component<Props, { error?: unknown; broken: boolean }> {
  override state: { error?: unknown; broken: boolean } = { broken: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, broken: true }
  }

  override render() {
    const { error, broken } = this.state
    return broken ? this.props.failed(error, () => this.setState({ broken: false })) : this.props.children
  }
}

/** Keeps the error of one page from blanking the rest. */
export const ErrorBoundary = ({ children }: { children: ReactNode }) => (
  <Boundary failed={(error) => <PageFailed error={error} />}>{children}</Boundary>
)

/** A page that cannot be drawn at all. */
export const PageFailed = ({ error }: { error: unknown }) => (
  <Failed error={error} what={t('This page')} retry={() => window.location.reload()} />
)

/**
 * A part of a page. When it cannot be drawn, it says so in its place, and everything around it goes on: what was
 * typed elsewhere stays. A `quiet` one leaves its place empty: there is no room for words.
 */
export function Region({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  const client = useQueryClient()
  return (
    <Boundary
      failed={(error, again) => {
        if (quiet) return null
        const retry = () => {
          // What it was drawn from may be what it failed by: nobody else uses it now, and it is read anew.
          client.removeQueries({ type: 'inactive' })
          again()
        }
        return (
          <section className={styles.broken}>
            <Failed error={error} what={t('This part of the page')} retry={retry} />
          </section>
        )
      }}
    >
      {children}
    </Boundary>
  )
}
