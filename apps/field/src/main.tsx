import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import './app/field.css'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
createRoot(place).render(<App />)
