import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import type { Icon } from '../kernel/define-admin.ts'
import { message, say, t } from '../locales/translate.ts'
import { type ColorChoice, chooseColorMode, useColorMode } from './color-mode.ts'
import styles from './shell.module.css'

const next: Record<ColorChoice, ColorChoice> = { auto: 'light', light: 'dark', dark: 'auto' }
const icons: Record<ColorChoice, Icon> = { auto: DesktopOutlined, light: SunOutlined, dark: MoonOutlined }
const words: Record<ColorChoice, string> = {
  auto: message('as the system'),
  light: message('light'),
  dark: message('dark'),
}

export function ThemeButton() {
  const { choice } = useColorMode()
  const Icon = icons[choice]
  return (
    <button
      type="button"
      className={styles.icon}
      title={t('Colours: {mode}', { mode: say(words[choice]) })}
      aria-label={t('Colours: {mode}. Switch to {next}', { mode: say(words[choice]), next: say(words[next[choice]]) })}
      onClick={() => chooseColorMode(next[choice])}
    >
      <Icon aria-hidden />
    </button>
  )
}
