import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import type { Icon } from '../kernel/define-admin.ts'
import { type ColorChoice, chooseColorMode, useColorMode } from './color-mode.ts'
import styles from './shell.module.css'

const next: Record<ColorChoice, ColorChoice> = { auto: 'light', light: 'dark', dark: 'auto' }
const icons: Record<ColorChoice, Icon> = { auto: DesktopOutlined, light: SunOutlined, dark: MoonOutlined }
const words: Record<ColorChoice, string> = { auto: 'as the system', light: 'light', dark: 'dark' }

export function ThemeButton() {
  const { choice } = useColorMode()
  const Icon = icons[choice]
  return (
    <button
      type="button"
      className={styles.icon}
      title={`Colours: ${words[choice]}`}
      aria-label={`Colours: ${words[choice]}. Switch to ${words[next[choice]]}`}
      onClick={() => chooseColorMode(next[choice])}
    >
      <Icon aria-hidden />
    </button>
  )
}
