// npm start: installs what is missing, then hands over to the server.
import { ensureInstalled, run } from './bootstrap.mjs'

ensureInstalled()
run('apps/server/main.ts', process.argv.slice(2))
