import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import './app/field.css'
import { chooseStrongWeight } from './ui/strong.ts'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
chooseStrongWeight(document.documentElement)
createRoot(place).render(<App />)
