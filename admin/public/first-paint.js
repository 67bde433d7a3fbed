// Runs before the first paint, so that a dark page never flashes white, nor an Arabic one from the left. Its twins are
// shell/color-mode.ts and locales/language.ts.
;(() => {
  let chosen = 'auto'
  let used
  try {
    chosen = localStorage.getItem('color-mode') || 'auto'
    used = localStorage.getItem('language')
  } catch {
    // Storage can be switched off; the system's choice is as good.
  }
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  const wanted = [used, ...navigator.languages].map((tag) => (tag || '').split('-')[0])
  const lang = wanted.find((code) => ['en', 'ar', 'ru', 'uz'].includes(code)) || 'en'
  document.documentElement.lang = lang
  document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr'
})()
