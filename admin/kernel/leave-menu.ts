import type { MenuProps } from 'antd'

/**
 * What a menu does when something was chosen: the focus goes to its button, so that a dialog knows where to give it
 * back. The key that chose is still down then and would press the button, too.
 */
export const leavingTo =
  (focusButton: () => void): NonNullable<MenuProps['onClick']> =>
  ({ domEvent }) => {
    if (domEvent.type === 'keydown') domEvent.preventDefault()
    focusButton()
  }
