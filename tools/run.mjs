// Runs one of our TypeScript programs in the pinned runtime: node tools/run.mjs FILE [ARGUMENT …]
import { ensureInstalled, run } from './bootstrap.mjs'

const [file, ...args] = process.argv.slice(2)
ensureInstalled()
run(file, args)
