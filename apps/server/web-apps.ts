import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const ROOT = path.resolve(import.meta.dirname, '../..')
const APPS = ['staff', 'field', 'public'] as const
/** Folders whose change makes an app's build stale. */
const SOURCES: Readonly<Record<(typeof APPS)[number], readonly string[]>> = {
  staff: ['apps/staff', 'apps/tokens'],
  field: ['apps/field', 'apps/tokens'],
  public: ['apps/public', 'apps/tokens', 'verifier'],
}

/** Builds each web app whose sources changed since its last build, two at a time, in processes of their own. */
export async function buildWebApps(say: (line: string) => void): Promise<void> {
  const stale = APPS.filter((app) => stampOf(app) !== sourceHash(app))
  if (stale.length === 0) return
  say(`构建网页（${stale.join('、')}）…`)
  await Promise.all(stale.map((app) => build(app)))
}

/** Serves the desk and the phone app; their pages are one document each, the rest is routing in the browser. */
export async function mountWebApps(app: FastifyInstance): Promise<void> {
  for (const [name, prefix] of [
    ['staff', '/staff/'],
    ['field', '/field/'],
  ] as const) {
    const root = path.join(ROOT, 'apps', name, 'dist')
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: name === 'staff',
      wildcard: false,
      index: false,
      maxAge: '1y',
      immutable: true,
    })
    const page = readFileSync(path.join(root, 'index.html'), 'utf8')
    const send = { schema: { hide: true } }
    app.get(prefix.slice(0, -1), send, (_request, reply) => reply.redirect(prefix))
    app.get(`${prefix}*`, send, (_request, reply) =>
      reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page),
    )
  }
}

async function build(app: (typeof APPS)[number]): Promise<void> {
  const folder = path.join(ROOT, 'apps', app)
  const vite = path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const commands = [[vite, 'build', '--logLevel', 'warn']]
  for (const command of commands) await runNode(command, folder)
  writeFileSync(stampFile(app), sourceHash(app))
}

function runNode(args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`网页构建失败（${cwd}）：\n${output}`))))
  })
}

function stampFile(app: string): string {
  return path.join(ROOT, 'apps', app, 'dist', '.source-hash')
}

function stampOf(app: string): string | undefined {
  return existsSync(stampFile(app)) ? readFileSync(stampFile(app), 'utf8') : undefined
}

function sourceHash(app: (typeof APPS)[number]): string {
  const hash = createHash('sha256')
  for (const folder of [...SOURCES[app], 'package-lock.json']) hashTree(path.join(ROOT, folder), hash)
  return hash.digest('hex')
}

function hashTree(target: string, hash: ReturnType<typeof createHash>): void {
  if (!existsSync(target)) return
  const entries = target.endsWith('.json') ? undefined : readdirSync(target, { withFileTypes: true })
  if (entries === undefined) {
    hash.update(readFileSync(target))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === 'dist' || entry.name === 'node_modules') continue
    const inner = path.join(target, entry.name)
    hash.update(entry.name)
    if (entry.isDirectory()) hashTree(inner, hash)
    else hash.update(readFileSync(inner))
  }
}
