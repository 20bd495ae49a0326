// Plain JavaScript that any Node from 20.19 on runs: brings the packages, and with them the pinned runtime.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '..')
const STAMP = path.join(ROOT, 'node_modules', '.hengjian-lock')

/** Installs the packages when they are missing or the lock file changed since. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  console.log('正在安装依赖（首次约一分钟）…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    console.error('依赖安装失败。请检查网络与磁盘空间后重试 npm ci。')
    process.exit(1)
  }
  writeFileSync(STAMP, lock)
}

/** The Node 24 that came with the packages; on systems without one, the running Node if it is new enough. */
export function runtime() {
  const bundled = path.join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(bundled)) return bundled
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  console.error(`本机没有随附的运行时，请先安装 Node 24 或更新版本（现为 ${process.version}）。`)
  process.exit(1)
}

/** Runs a script of ours in the pinned runtime; signals are passed on and its exit code becomes ours. */
export function run(file, args, env = {}) {
  const node = runtime()
  const bin = path.join(ROOT, 'node_modules', '.bin')
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(ROOT, file), ...args], {
    stdio: 'inherit',
    cwd: process.cwd(),
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, ...env },
  })
  // A terminal sends Ctrl-C to the child too; this only keeps us alive until it has finished.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
