import { SearchOutlined } from '@ant-design/icons'
import { t } from '../../locales/translate.ts'
import styles from './search.module.css'
import { openSearch } from './search-state.ts'

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)
/** The keys as they are printed on the keyboard in front of the person. */
export const SEARCH_KEYS = isMac ? '⌘ K' : 'Ctrl K'

/** Opens the search through everything; a box where there is room, an icon where there is not. */
export const SearchButton = ({ narrow = false, className }: { narrow?: boolean; className?: string | undefined }) => (
  <button
    type="button"
    data-tour="search"
    className={className ?? styles.button}
    aria-label={t('Search everything')}
    aria-keyshortcuts="Control+K Meta+K"
    title={narrow ? t('Search everything') : undefined}
    onClick={openSearch}
  >
    <SearchOutlined aria-hidden />
    {!narrow && (
      <>
        <span>{t('Search')}</span>
        <kbd dir="ltr">{SEARCH_KEYS}</kbd>
      </>
    )}
  </button>
)
