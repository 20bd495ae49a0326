import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '#platform/postgres/embedded.ts'

/** One measured line: ours beside a named peer of the same run. */
export interface BenchLine {
  readonly name: string
  readonly ours: string
  readonly peer: string
  /** Ours over peer (or peer over ours where smaller is better), as the target states it. */
  readonly ratio: number | null
  readonly target: string
  readonly ok: boolean
}

const SUITES = [
  'ledger',
  'draw',
  'verify',
  'city-round',
  'assignment',
  'import',
  'feeds',
  'search',
  'lookup',
  'duty',
  'discretion',
  'identity',
  'recompute',
  'file-page',
  'policies',
] as const
/** Once a release, by name only: a whole country. */
const BY_NAME = ['country'] as const

/** Runs the suites named on the command line (all without names) and rewrites docs/benchmarks.md. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-bench-'))
  chmodSync(folder, 0o755)
  const server = await startEmbedded({
    directory: path.join(folder, 'postgres'),
    durable: true,
    logFile: path.join(folder, 'log'),
  })
  process.env['DATABASE_URL'] = server.url
  const lines: BenchLine[] = []
  try {
    for (const suite of wanted.length > 0 ? [...SUITES, ...BY_NAME] : SUITES) {
      if (wanted.length > 0 && !wanted.includes(suite)) continue
      const file = path.join(import.meta.dirname, `${suite}.ts`)
      if (!existsSync(file)) continue
      const { run } = (await import(file)) as { run: () => Promise<readonly BenchLine[]> }
      process.stdout.write(`\n${suite}\n`)
      for (const line of await run()) {
        lines.push(line)
        process.stdout.write(
          `  ${line.ok ? 'ok  ' : 'MISS'} ${line.name}: ${line.ours} | ${line.peer} | ${shown(line.ratio)} (target ${line.target})\n`,
        )
      }
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  if (wanted.length === 0) writeFileSync(path.resolve(import.meta.dirname, '../docs/benchmarks.md'), report(lines))
  process.exit(lines.every((line) => line.ok) ? 0 : 1)
}

function report(lines: readonly BenchLine[]): string {
  const rows = lines.map(
    (line) =>
      `| ${line.name} | ${line.ours} | ${line.peer} | ${shown(line.ratio)} | ${line.target} | ${line.ok ? 'met' : '**missed**'} |`,
  )
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  return `# Benchmarks

Written by \`npm run bench\`. Every line stands beside a named peer or limit measured in the same run; machines are noisy, ratios are
comparable inside a line. This run: Node ${process.version}, PostgreSQL 18 (embedded, durable), ${cpus().length} × ${processor}, ${new Date().toISOString().slice(0, 10)}.

| what | ours | peer or limit | ratio | target | |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}

function shown(ratio: number | null): string {
  return ratio === null ? '–' : ratio.toFixed(2)
}

await main()
