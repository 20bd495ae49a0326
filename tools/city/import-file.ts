import { randomUUID } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { drawBar } from '../../bench/progress-bar.ts'

const usage = `用法：npm run import -- --file 登记文件.csv --login 登录名 [--server http://127.0.0.1:8080]
     [--status 声明的登记状态] [--basis 声明依据] [--source 来源]
口令由环境变量 HENGJIAN_PASSWORD 给出。登记文件没有「登记状态」列时，状态按声明；未声明则记为不明。
`

/** Uploads a register file to a running server as a signed-in clerk and draws its progress; answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      file: { type: 'string' },
      login: { type: 'string' },
      server: { type: 'string', default: 'http://127.0.0.1:8080' },
      status: { type: 'string', default: 'unknown' },
      basis: { type: 'string' },
      source: { type: 'string', default: '登记数据文件' },
    },
  })
  const { file, login, server } = values
  const password = process.env['HENGJIAN_PASSWORD']
  if (file === undefined || login === undefined || password === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const cookie = await signIn(server, login, password)
  if (cookie === undefined) return fail('登录没有成功：请核对登录名和口令。')
  const batchId = randomUUID()
  const query = new URLSearchParams({
    fileName: path.basename(file),
    declaredStatus: values.status,
    source: values.source,
    ...(values.basis === undefined ? {} : { declaredBasis: values.basis }),
  })
  const upload = fetch(`${server}/api/entities/imports/${batchId}?${query.toString()}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'text/csv', 'content-length': String(statSync(file).size) },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream,
    duplex: 'half',
  } as RequestInit)
  return watch(server, cookie, batchId, upload, countLines(file))
}

const answer = z.object({
  equation: z.string().optional(),
  detail: z.string().optional(),
  rowsRead: z.number().optional(),
})

async function watch(
  server: string,
  cookie: string,
  batchId: string,
  upload: Promise<Response>,
  lines: Promise<number>,
): Promise<number> {
  const began = performance.now()
  const state: { reply?: Response } = {}
  const settled = upload.then((reply) => {
    state.reply = reply
  })
  const all = await lines
  while (state.reply === undefined) {
    await Promise.race([settled, pause(1000)])
    const seen = await fetch(`${server}/api/entities/imports/${batchId}`, { headers: { cookie } })
    if (!seen.ok) continue
    drawBar('导入', answer.parse(await seen.json()).rowsRead ?? 0, all, began)
  }
  const said = answer.parse(await state.reply.json())
  if (!state.reply.ok) return fail(`没有导入：${said.detail ?? `服务器回答 ${state.reply.status}`}`)
  process.stdout.write(`\n${said.equation ?? ''}\n批次 ${batchId}\n`)
  return 0
}

async function signIn(server: string, loginName: string, password: string): Promise<string | undefined> {
  const reply = await fetch(`${server}/api/identity/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ loginName, password }),
  })
  const cookies = reply.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  return reply.ok ? cookies.join('; ') : undefined
}

/** About how many rows there are, for the bar only; quoted line breaks count too. */
async function countLines(file: string): Promise<number> {
  let lines = 0
  for await (const chunk of createReadStream(file)) {
    const bytes: Uint8Array = chunk
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  }
  return Math.max(1, lines - 1)
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2))
