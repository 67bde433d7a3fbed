import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useWide } from '../kernel/use-media.ts'
import { useStored } from '../kernel/use-stored.ts'
import { t } from '../locales/translate.ts'
import { Logo } from './logo.tsx'
import styles from './navigation.module.css'
import { NavigationLinks } from './navigation.tsx'
import { SearchButton } from './search/search-button.tsx'

/** The navigation at the start edge: icons alone where there is little room, or where somebody wants it so. */
export function Rail() {
  const wide = useWide()
  const [stored, store] = useStored('local', 'menu-narrow')
  const narrow = !wide || stored === 'yes'
  const Arrow = narrow ? DoubleRightOutlined : DoubleLeftOutlined
  return (
    <nav className={`${styles.rail} ${narrow ? styles.narrow : ''}`} aria-label={t('Main')} data-tour="menu">
      <Link to="/" className={styles.home} aria-label={t('TezRent CRM, start')}>
        <Logo />
      </Link>
      <SearchButton narrow={narrow} />
      <NavigationLinks narrow={narrow} />
      {wide && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!narrow}
          title={narrow ? t('Show the words of the menu') : undefined}
          onClick={() => store(narrow ? '' : 'yes')}
        >
          <Arrow aria-hidden className="flips" />
          <span className={styles.word}>{narrow ? t('Show the words') : t('Icons only')}</span>
        </button>
      )}
    </nav>
  )
}
