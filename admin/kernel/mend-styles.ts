const arrived = (link: HTMLLinkElement): Promise<unknown> =>
  new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = reject
  })

/** Fetches the styles again that did not come with their code: Vite asks for each of them once. */
export async function mendStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => !sheet)
  await Promise.all(
    links.map((broken) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.crossOrigin = ''
      link.href = broken.href
      const coming = arrived(link)
      broken.replaceWith(link)
      return coming
    }),
  )
}
