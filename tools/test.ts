import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '#platform/postgres/embedded.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const BIN = path.join(ROOT, 'node_modules', '.bin')
const NODE = process.execPath

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** Vitest steps count their own tests; others count as one. */
  readonly report?: string
}

interface Count {
  passed: number
  failed: number
  skipped: string[]
}

/** Runs every gate and every test, on an embedded PostgreSQL unless DATABASE_URL names one, and prints one closing count. */
async function main(): Promise<void> {
  const started = process.hrtime.bigint()
  const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-check-'))
  chmodSync(folder, 0o755)
  const server =
    process.env['DATABASE_URL'] === undefined
      ? await startEmbedded({
          directory: path.join(folder, 'postgres'),
          durable: false,
          logFile: path.join(folder, 'postgres.log'),
        })
      : undefined
  if (server !== undefined) process.env['DATABASE_URL'] = server.url
  const total: Count = { passed: 0, failed: 0, skipped: [] }
  try {
    const only = process.argv.slice(2)
    for (const step of steps(folder)) {
      if (only.length > 0 && !only.includes(step.name.split(' ')[0] ?? '')) continue
      await runStep(step, total)
    }
  } finally {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n)
  process.stdout.write(`\n${Math.floor(seconds / 60)} min ${seconds % 60} s\n`)
  if (total.skipped.length > 0) process.stdout.write(`skipped: ${[...new Set(total.skipped)].join('; ')}\n`)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
}

function steps(folder: string): Step[] {
  const bin = (name: string, ...args: string[]) => [path.join(BIN, name), ...args]
  const vitest = (name: string, ...args: string[]): Step => {
    const report = path.join(folder, `${name.split(' ')[0]}.json`)
    return {
      name,
      report,
      command: bin('vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args),
    }
  }
  return [
    { name: 'types server', command: bin('tsc', '--noEmit', '-p', '.') },
    { name: 'types-staff', command: bin('tsc', '--noEmit', '-p', 'apps/staff') },
    { name: 'types-field', command: bin('tsc', '--noEmit', '-p', 'apps/field') },
    { name: 'types-public', command: bin('tsc', '--noEmit', '-p', 'apps/public') },
    { name: 'lint oxlint', command: bin('oxlint', '--type-aware', '--quiet') },
    { name: 'format oxfmt', command: bin('oxfmt', '--check', '.') },
    { name: 'dead-code knip', command: bin('knip', '--no-progress') },
    { name: 'law citations and examples', command: [NODE, 'tools/law-check.ts'] },
    { name: 'numbers in domain code', command: [NODE, 'tools/number-scan.ts'] },
    { name: 'contracts', command: [NODE, 'tools/contracts.ts', '--check'] },
    { name: 'schema', command: [NODE, 'tools/schema-dump.ts', '--check'] },
    vitest('unit and gate tests', '--config', 'vitest.config.ts'),
    vitest('journeys in a browser', '--config', 'e2e/vitest.config.ts'),
  ]
}

async function runStep(step: Step, total: Count): Promise<void> {
  process.stdout.write(`\n▶ ${step.name}\n`)
  const code = await spawnStep(step.command)
  if (step.report === undefined) {
    total[code === 0 ? 'passed' : 'failed'] += 1
    process.stdout.write(code === 0 ? '  ok\n' : `  FAILED (exit ${code})\n`)
    return
  }
  const counted = existsSync(step.report) ? countReport(step.report) : { passed: 0, failed: 1, skipped: [] }
  total.passed += counted.passed
  total.failed += counted.failed + (code !== 0 && counted.failed === 0 ? 1 : 0)
  total.skipped.push(...counted.skipped)
  process.stdout.write(`  ${counted.passed} passed, ${counted.failed} failed\n`)
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string; title: string }[] }[]
}

function countReport(file: string): Count {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const brokenFiles = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'),
  )
  const skipped = report.testResults
    .flatMap((one) => one.assertionResults)
    .filter((test) => test.status === 'pending' || test.status === 'skipped')
    .map((test) => test.title)
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length, skipped }
}

function spawnStep(command: readonly string[]): Promise<number> {
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NO_COLOR: '1', CI: '1' },
    })
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

await main()
