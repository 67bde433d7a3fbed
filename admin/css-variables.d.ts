/** Lets `style` set variables of the style sheets: `style={{ '--details': 3 }}`. */
import 'react'

declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | number
  }
}
