import { Fragment } from 'react'

const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,:;!?)\]}])/

/** Plain text, in which addresses of the web are links. Nothing in it is ever markup. */
export const LinkedText = ({ text }: { text: string }) =>
  text.split(ADDRESS).map((part, at) => {
    // Every second part is what stood in the parentheses.
    const key = `${String(at)} ${part.slice(0, 20)}`
    return at % 2 === 1 ? (
      <a key={key} href={part} target="_blank" rel="noreferrer noopener" dir="ltr" data-address>
        {part}
      </a>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    )
  })
