// npm run test:nightly: the slower suites, listed in docs/testing.md with their last result.
import { ensureInstalled, run } from './bootstrap.mjs'

ensureInstalled()
run('tools/nightly.ts', process.argv.slice(2))
