import { formatNumber } from '../../kernel/format.ts'
import { t } from '../../locales/translate.ts'
import styles from './ticket.module.css'

export type Pane = 'queue' | 'conversation' | 'details'

interface Props {
  pane: Pane
  choose(pane: Pane): void
  /** How many tickets are in the queue. */
  waiting: number | undefined
}

/** Where there is room for one pane, this chooses which. */
export function PaneTabs({ pane, choose, waiting }: Props) {
  const tab = (value: Pane, words: string, count?: number) => (
    <button
      type="button"
      aria-current={pane === value ? 'true' : undefined}
      className={styles.paneTab}
      onClick={() => choose(value)}
    >
      {words}
      {count !== undefined && <span className="numeric">{formatNumber(count)}</span>}
    </button>
  )
  return (
    <nav aria-label={t('Parts of the ticket')} className={styles.paneTabs}>
      {tab('queue', t('Queue'), waiting)}
      {tab('conversation', t('Conversation'))}
      {tab('details', t('Details'))}
    </nav>
  )
}
