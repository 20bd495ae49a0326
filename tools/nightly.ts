import { spawnSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const VITEST = path.join(ROOT, 'node_modules', '.bin', 'vitest')

/** Slower suites: the unit suite on a PostgreSQL of one's own, and the property tests with many more cases. */
function main(): void {
  const own = process.env['HENGJIAN_NIGHTLY_DATABASE_URL']
  const today = Math.floor(Date.now() / 86_400_000)
  const runs: { name: string; env: NodeJS.ProcessEnv; only?: string }[] = [
    {
      name: `differential: 10,000 random draws, rosters, rounds and waves, seed ${today}`,
      env: { DIFFERENTIAL_CASES: '10000', DIFFERENTIAL_SEED: String(today) },
      only: 'verifier/differential.test.ts',
    },
    {
      name: 'the demonstration city, its numbers counted',
      env: { HENGJIAN_NIGHTLY: '1' },
      only: 'apps/server/demo/city.nightly.test.ts',
    },
    {
      name: '200 times kill -9 on the evidence ledger',
      env: { LEDGER_KILLS: '200' },
      only: 'modules/ledger/crash.test.ts',
    },
    {
      name: '200 times kill -9 during loads of feeds',
      env: { FEED_KILLS: '200' },
      only: 'modules/exchange/kill.test.ts',
    },
    {
      name: '100,000 malformed rows of feeds',
      env: { FEED_ROWS: '100000' },
      only: 'modules/exchange/every-table.test.ts',
    },
    {
      name: 'Q1: every reference population drawn with 100,000 seeds',
      env: { QUALITY_SEEDS: '100000' },
      only: 'modules/draw/domain/design-check.test.ts',
    },
  ]
  if (own !== undefined) runs.push({ name: 'unit suite on the named PostgreSQL', env: { DATABASE_URL: own } })
  else process.stdout.write('skipped: HENGJIAN_NIGHTLY_DATABASE_URL is not set\n')
  let failed = 0
  for (const one of runs) {
    process.stdout.write(`\n▶ ${one.name}\n`)
    const done = spawnSync(
      VITEST,
      ['run', '--config', 'vitest.config.ts', '--reporter=dot', ...(one.only === undefined ? [] : [one.only])],
      {
        cwd: ROOT,
        stdio: 'inherit',
        env: { ...process.env, ...one.env },
      },
    )
    if (done.status !== 0) failed += 1
  }
  process.stdout.write(`${runs.length - failed} passed, ${failed} failed\n`)
  process.exit(failed === 0 ? 0 : 1)
}

main()
