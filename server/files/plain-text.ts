/** Is it text that nothing runs or renders? */
import { createReadStream } from 'node:fs'

/** So much of the beginning is looked through for markup. */
const HEAD = 4096
/** How pages, pictures, feeds and scripts begin; `<` before a letter at the very start is enough (the WHATWG's sniffing). */
const BEGINS = /^\s*(?:<[a-z!?/%]|#!|@echo\b)/i
const HOLDS = /<(?:!doctype|html|head|body|svg|script|iframe|object|embed|\?xml|\?php)\b/i

/** Valid UTF-8 without NUL that is neither HTML, XML nor a script. */
export async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let head = ''
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk, { stream: true })
      if (text.includes('\0')) return false
      if (head.length < HEAD) head += text.slice(0, HEAD - head.length)
    }
    decoder.decode()
  } catch (error) {
    // What the decoder says of bytes that are no UTF-8.
    if (error instanceof TypeError) return false
    throw error
  }
  return !BEGINS.test(head) && !HOLDS.test(head)
}
