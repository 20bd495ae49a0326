import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

let server: ChildProcess | undefined
let folder = ''

/** One real server for all journeys: `npm start` as a newcomer types it, on a folder and a database of its own. */
export async function setup(): Promise<void> {
  if (process.env['HENGJIAN_BASE_URL'] !== undefined) return
  folder = mkdtempSync(path.join(tmpdir(), 'hengjian-e2e-'))
  chmodSync(folder, 0o755)
  const env: NodeJS.ProcessEnv = { ...process.env, HENGJIAN_DATA_DIR: folder, PORT: '18080' }
  delete env['DATABASE_URL']
  const child = spawn('npm', ['start'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  server = child
  process.env['HENGJIAN_BASE_URL'] = await addressOf(child)
}

export async function teardown(): Promise<void> {
  const child = server
  if (child?.pid === undefined || child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGINT')
  await ended
  rmSync(folder, { recursive: true, force: true })
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const match = /公众网站\s+(http:\/\/\S+?)\/\n[\s\S]*演示账号/u.exec(output)
      if (match?.[1] !== undefined) resolve(match[1])
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)))
  })
}
