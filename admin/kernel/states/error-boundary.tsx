import { Component, type ReactNode } from 'react'
import { t } from '../../locales/translate.ts'
import { Failed } from './states.tsx'

/** Keeps the error of one page from blanking the rest. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <Failed error={this.state.error} what={t('This page')} retry={() => window.location.reload()} />
  }
}
