import { CompassOutlined } from '@ant-design/icons'
import { t } from '../../locales/translate.ts'
import { PageHeader } from '../page-header.tsx'
import { HomeLink, Tile } from './states.tsx'

/** An address that leads to no page. Only those who are signed in see it: strangers learn nothing. */
export const NotFound = () => (
  <div style={{ padding: 24 }}>
    <PageHeader title={t('There is no such page')} documentTitle={[t('There is no such page')]} />
    <Tile icon={CompassOutlined} title={t('The address is wrong, or the page has moved.')}>
      <HomeLink />
    </Tile>
  </div>
)
