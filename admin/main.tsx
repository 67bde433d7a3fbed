// antd 5 draws its dialogs and messages through this on React 19; it must run before antd does.
import '@ant-design/v5-patch-for-react-19'
import '@fontsource-variable/inter/wght.css'
import './global.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')
createRoot(root).render(<App />)
