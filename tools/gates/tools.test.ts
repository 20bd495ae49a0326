import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const BREACHES = path.join(ROOT, 'tools/gates/breaches')
const bin = (name: string) => path.join(ROOT, 'node_modules/.bin', name)

interface Outcome {
  readonly code: number
  readonly output: string
}

function run(command: string, args: readonly string[], cwd = ROOT): Outcome {
  try {
    return {
      code: 0,
      output: execFileSync(command, [...args], {
        cwd,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1e8,
      }),
    }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { code: status, output: `${stdout}${stderr}` }
  }
}

test('the compiler is TypeScript 7 and refuses an unchecked index', () => {
  expect(run(bin('tsc'), ['--version']).output).toMatch(/^Version 7\./u)
  const strict = [
    '--noEmit',
    '--strict',
    '--noUncheckedIndexedAccess',
    '--ignoreConfig',
    path.join(BREACHES, 'mistyped.ts'),
  ]
  expect(run(bin('tsc'), strict)).toMatchObject({
    code: expect.not.stringMatching(/^0$/u) as number,
    output: expect.stringContaining('TS2322') as string,
  })
})

test('the linter catches a floating promise, a default export, any, and a bad file name', () => {
  const config = path.join(tmpdir(), `oxlint-${process.pid}.json`)
  const rules = JSON.parse(readFileSync(path.join(ROOT, '.oxlintrc.json'), 'utf8')) as { ignorePatterns: string[] }
  writeFileSync(config, JSON.stringify({ ...rules, ignorePatterns: [] }))
  const { code, output } = run(bin('oxlint'), [
    '--type-aware',
    '-c',
    config,
    'tools/gates/breaches/floating.ts',
    'tools/gates/breaches/Bad_Name.ts',
  ])
  rmSync(config)
  expect(code).not.toBe(0)
  for (const rule of ['no-floating-promises', 'no-default-export', 'no-explicit-any', 'filename-case'])
    expect(output).toContain(rule)
})

test('the formatter catches an unformatted file', () => {
  const config = path.join(tmpdir(), `oxfmt-${process.pid}.json`)
  const rules = JSON.parse(readFileSync(path.join(ROOT, '.oxfmtrc.json'), 'utf8')) as object
  writeFileSync(config, JSON.stringify({ ...rules, ignorePatterns: [] }))
  expect(run(bin('oxfmt'), ['-c', config, '--check', 'tools/gates/breaches/unformatted.ts']).code).not.toBe(0)
  rmSync(config)
})

test('knip catches a file nobody imports and a dependency nobody uses', () => {
  const { code, output } = run(bin('knip'), ['--no-progress', '--directory', path.join(BREACHES, 'dead')])
  expect(code).not.toBe(0)
  expect(output).toContain('forgotten.js')
  expect(output).toContain('left-pad')
})

test('migrations take no long lock, and the checker catches one that does', () => {
  const planted = run(bin('squawk'), [
    '--config',
    '.squawk.toml',
    path.join(BREACHES, 'migrations/20260101T0000-lock-everything.sql'),
  ])
  expect(planted.code).not.toBe(0)
  expect(planted.output).toContain('changing-column-type')
  const ours = migrations()
  expect(ours.length).toBeGreaterThan(5)
  expect(run(bin('squawk'), ['--config', '.squawk.toml', ...ours])).toMatchObject({ code: 0 })
})

test('no secret stands in the tree, and a planted one is caught', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
  const planted = path.join(folder, 'leak.ts')
  // Put together here, so that this file itself holds no secret.
  writeFileSync(
    planted,
    `export const key = "AKIA${'ABCDEFGHIJ234567'}"\nexport const pem = "-----BEGIN RSA ${'PRIVATE KEY'}-----\\n${'MIIEpAIBAAKCAQEA'.repeat(20)}\\n-----END RSA ${'PRIVATE KEY'}-----"\n`,
  )
  expect(run(bin('secretlint'), ['--secretlintrc', path.join(ROOT, '.secretlintrc.json'), planted]).code).not.toBe(0)
  rmSync(folder, { recursive: true })
  const tracked = run('git', [
    'ls-files',
    '--',
    '*.ts',
    '*.tsx',
    '*.mjs',
    '*.json',
    '*.yaml',
    // Generated, vectors, statutes and tests: no place for a secret, and most of the bytes.
    ...[
      'package-lock.json',
      'contracts',
      'spec',
      'law',
      'examples',
      '*.test.ts',
      'verifier/vendor',
      'verifier/page/verifier.js',
      'verifier/page/verifier.html',
    ].map((one) => `:!${one}`),
  ])
    .output.trim()
    .split('\n')
  expect(tracked.length).toBeGreaterThan(300)
  expect(run(bin('secretlint'), ['--secretlintrc', '.secretlintrc.json', ...tracked])).toMatchObject({ code: 0 })
}, 400_000)

test('the lock file names no registry host, and every package carries its integrity', () => {
  const faults = lockFaults(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'))
  expect(faults).toEqual([])
  const planted = '{"packages":{"":{},"node_modules/a":{"version":"1.0.0","resolved":"https://evil.example/a.tgz"}}}'
  expect(lockFaults(planted)).toEqual(['node_modules/a: names a host', 'node_modules/a: no integrity'])
})

test('no file of ours names a package registry', () => {
  const names = ['registry.' + 'npmjs', 'registry.' + 'npmmirror', 'deb.' + 'debian.org']
  const tracked = run('git', [
    'grep',
    '-lF',
    ...names.flatMap((name) => ['-e', name]),
    '--',
    ':!package-lock.json',
  ]).output.trim()
  expect(tracked).toBe('')
})

test('install scripts never run', () => {
  expect(readFileSync(path.join(ROOT, '.npmrc'), 'utf8')).toContain('ignore-scripts=true')
})

function lockFaults(text: string): string[] {
  const { packages } = JSON.parse(text) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>
  }
  return Object.entries(packages).flatMap(([name, one]) => {
    if (!name.includes('node_modules/') || one.link === true) return []
    return [
      ...(one.resolved === undefined ? [] : [`${name}: names a host`]),
      ...(one.integrity === undefined ? [`${name}: no integrity`] : []),
    ]
  })
}

function migrations(): string[] {
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith('.sql') &&
        entry.parentPath.endsWith('/migrations') &&
        !entry.parentPath.includes('node_modules') &&
        !entry.parentPath.includes('breaches'),
    )
    .map((entry) => path.join(entry.parentPath, entry.name))
}
