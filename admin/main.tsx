// antd 5 draws its dialogs and messages through this on React 19; it must run before antd does.
import '@ant-design/v5-patch-for-react-19'
import '@fontsource-variable/inter/wght.css'
import './global.css'
import './antd.css'
import './controls.css'
import './print.css'
import { createRoot } from 'react-dom/client'
import { App, prepare } from './App.tsx'
import { firstLanguage, speak } from './locales/language.ts'

/** Where it takes longer, the page begins with placeholders. Milliseconds. */
const PATIENCE = 400

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')
// Placeholders that stay for a moment only make the page slower.
const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE))
void Promise.all([speak(firstLanguage()), Promise.race([prepare(window.location.pathname), patience])]).then(() =>
  createRoot(root).render(<App />),
)
