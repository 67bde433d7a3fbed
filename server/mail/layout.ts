/** How a mail looks: as text, and the same as simple HTML. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? '')
/** Each says by its own letters which way it is read. */
const paragraph = (html: string): string => `<p dir="auto">${html}</p>`

const HERE = 'Open it here:'

/**
 * @param text paragraphs with an empty line between them
 * @param link a page of the admin, from `/` on, or empty
 * @param site where our pages are
 */
export function layout(text: string, link: string, site: string): { text: string; html: string } {
  const url = link === '' ? '' : site + link
  const paragraphs = text.split(/\n{2,}/).map((one) => paragraph(escaped(one).replaceAll('\n', '<br>')))
  if (url !== '') paragraphs.push(paragraph(`${HERE}<br><a href="${escaped(url)}">${escaped(url)}</a>`))
  const head = '<!doctype html><html><head><meta charset="utf-8"></head>'
  const style = 'font: 15px/1.5 system-ui, sans-serif; max-width: 36em'
  return {
    text: [text, ...(url === '' ? [] : [`${HERE}\n${url}`]), '-- \nTezRent CRM\n'].join('\n\n'),
    html: `${head}<body style="${style}">${paragraphs.join('')}<p style="color: #667085">TezRent CRM</p></body></html>`,
  }
}
