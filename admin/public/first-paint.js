// Runs before the first paint, so that a dark page never flashes white. Its twin is shell/color-mode.ts.
;(() => {
  let chosen = 'auto'
  try {
    chosen = localStorage.getItem('color-mode') || 'auto'
  } catch {
    // Storage can be switched off; the system's choice is as good.
  }
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
