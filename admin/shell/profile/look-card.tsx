/** Language, colours and keys: each holds at once. */
import { Checkbox, Radio, Select } from 'antd'
import { useId } from 'react'
import { Card } from '../../kernel/card.tsx'
import { densities, useDensity } from '../../kernel/list/density.ts'
import { reasonOf, useMessages } from '../../kernel/messages.tsx'
import { useSingleKeys } from '../../kernel/use-keys.ts'
import { language } from '../../locales/language.ts'
import { isLanguage, languages } from '../../locales/languages.ts'
import { message, say, t } from '../../locales/translate.ts'
import { chooseLanguage } from '../choose-language.ts'
import { type ColorChoice, chooseColorMode, useColorMode } from '../color-mode.ts'
import styles from './profile.module.css'

const colors = {
  auto: message('As the system'),
  light: message('Light'),
  dark: message('Dark'),
} as const satisfies Readonly<Record<ColorChoice, string>>

export function LookCard() {
  const id = useId()
  const { choice } = useColorMode()
  const [density, chooseDensity] = useDensity()
  const [single, setSingle] = useSingleKeys()
  const messages = useMessages()
  const choose = (code: string) => {
    if (isLanguage(code)) chooseLanguage(code).catch((error: unknown) => messages.failed(reasonOf(error)))
  }
  return (
    <Card title={t('How it looks and works')}>
      <div className={styles.form}>
        <div className={styles.choice}>
          <label htmlFor={id}>{t('Language')}</label>
          <Select
            id={id}
            value={language()}
            options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
            onChange={choose}
          />
        </div>
        <fieldset className={styles.choice}>
          <legend>{t('Colours (this computer)')}</legend>
          <Radio.Group value={choice} onChange={({ target }) => chooseColorMode(target.value)}>
            {Object.entries(colors).map(([color, words]) => (
              <Radio key={color} value={color}>
                {say(words)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
        <fieldset className={styles.choice}>
          <legend>{t('Row height')}</legend>
          <Radio.Group value={density} onChange={({ target }) => chooseDensity(target.value)}>
            {Object.entries(densities).map(([value, words]) => (
              <Radio key={value} value={value}>
                {say(words)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
        <Checkbox checked={single} onChange={({ target }) => setSingle(target.checked)}>
          {t('Single-key shortcuts on this computer')}
        </Checkbox>
      </div>
    </Card>
  )
}
