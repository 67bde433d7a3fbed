import { Button, type ButtonProps } from 'antd'
import { useHref, useLinkClickHandler } from 'react-router'

interface Props extends Pick<ButtonProps, 'type' | 'icon' | 'children' | 'aria-label'> {
  to: string
  /** Kept in the history with the page. */
  state?: unknown
}

/** Looks like a button and is a link: it opens in a new tab, and its address can be copied. */
export function ButtonLink({ to, state, ...rest }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLElement>(to, { state })
  return <Button {...rest} href={href} onClick={follow} />
}
