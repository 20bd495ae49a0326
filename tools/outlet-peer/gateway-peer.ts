import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BATCH_REFUSAL, type PeerFault, playOn } from './faults.ts'
import { OutletMemory } from './memory.ts'
import type { Row } from './systems/outlet-system.ts'

export interface GatewayPeer {
  readonly url: string
  /** Faults of the next requests, one each, in order. */
  readonly faults: PeerFault[]
  readonly memory: OutletMemory
  readonly counts: { refusedSignatures: number }
  close(): Promise<void>
}

const WINDOW_MS = 90_000
const SLOW_MS = 1500
const HUGE_BYTES = 9_000_000

interface Key {
  readonly accessKey: string
  readonly secretKey: string
}

/**
 * A stand-in for an outlet behind the IRS gateway (domain.md §10.3): checks the signature and the ±90 s itself, judges each row by
 * the outlet's own rules, takes the same record of the same batch once, and answers in the gateway's envelope. Asked with GET it
 * says what it answered to a batch, what it took on a day, or lists what it holds.
 */
export async function startGatewayPeer(outletId: string, key: Key, now: () => Date): Promise<GatewayPeer> {
  const memory = new OutletMemory(outletId)
  const counts = { refusedSignatures: 0 }
  const faults: PeerFault[] = []
  const server = createServer((request, reply) => {
    void bodyOf(request).then((body) => {
      const fault = faults.shift()
      if (breaks(reply, fault)) return
      const refusal = signatureFault(request, keyUnder(key, fault), clockUnder(now(), fault))
      if (refusal !== undefined) {
        counts.refusedSignatures += 1
        return envelope(reply, 401, refusal)
      }
      if (fault === 'busy') return envelope(reply, 500, '系统繁忙')
      if (fault === 'refuse-batch')
        return envelope(reply, 400, '报文校验不通过', [{ field: 'records', info: BATCH_REFUSAL }])
      answer(request, reply, memory, body, fault)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/restapi/prod/IC33000020260101000001/batch`,
    faults,
    memory,
    counts,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** True when the fault is of the network or the gateway itself, and nothing behind it was reached. */
function breaks(reply: ServerResponse, fault: PeerFault | undefined): boolean {
  if (fault === 'hang') return true
  if (fault === 'down') reply.writeHead(502).end('<html>Bad Gateway</html>')
  else if (fault === 'html') reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>请登录</html>')
  else if (fault === 'huge') reply.writeHead(200, { 'content-type': 'application/json' }).end(' '.repeat(HUGE_BYTES))
  else return false
  return true
}

function keyUnder(key: Key, fault: PeerFault | undefined): Key {
  return fault === 'wrong-key' ? { ...key, secretKey: `${key.secretKey}（已更换）` } : key
}

/** The peer's clock runs a second beyond what the gateway allows. */
function clockUnder(now: Date, fault: PeerFault | undefined): Date {
  const skew = fault === 'clock-fast' ? WINDOW_MS + 1000 : fault === 'clock-slow' ? -WINDOW_MS - 2000 : 0
  return new Date(now.getTime() + skew)
}

function answer(
  request: IncomingMessage,
  reply: ServerResponse,
  memory: OutletMemory,
  body: string,
  fault: PeerFault | undefined,
): void {
  const query = new URL(request.url ?? '/', 'http://peer').searchParams
  const [batch, day] = [query.get('batch'), query.get('day')]
  if (request.method === 'GET' && day !== null)
    return send(reply, { statement: { day, entries: memory.statement(day) } }, fault)
  if (request.method === 'GET' && query.has('list')) return send(reply, { records: [...memory.held.values()] }, fault)
  if (request.method === 'GET') return send(reply, { receipts: memory.answersTo(batch ?? '') }, fault)
  const rows = (JSON.parse(body) as { records: Row[] }).records
  const answers = rows.map((row) => memory.take(row))
  if (fault === 'cut-after-stored') return void request.socket.destroy()
  send(reply, { receipts: fault === 'late' ? [] : playOn(answers, fault) }, fault)
}

function send(reply: ServerResponse, data: object, fault: PeerFault | undefined): void {
  const text = JSON.stringify({ code: 200, message: 'ok', data, errors: [] })
  reply.writeHead(200, { 'content-type': 'application/json' })
  if (fault === 'unreadable') return void reply.end(text.slice(0, text.length / 2))
  if (fault !== 'slow') return void reply.end(text)
  reply.write(text.slice(0, 10))
  setTimeout(() => reply.end(text.slice(10)), SLOW_MS)
}

function envelope(
  reply: ServerResponse,
  code: number,
  message: string,
  errors: { readonly field: string; readonly info: string }[] = [],
): void {
  reply.writeHead(200, { 'content-type': 'application/json' })
  reply.end(JSON.stringify({ code, message, data: null, errors }))
}

/** The gateway's own check, written from its description and not from our code. */
function signatureFault(request: IncomingMessage, key: Key, now: Date): string | undefined {
  const header = (name: string) => String(request.headers[name] ?? '')
  const date = header('x-bg-date-time')
  if (header('x-bg-hmac-access-key') !== key.accessKey) return '访问标识不存在'
  if (Math.abs(Date.parse(date) - now.getTime()) > WINDOW_MS) return '请求时间超出允许范围'
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const sorted = query.split('&').toSorted().join('&')
  const text = [request.method, path, sorted, key.accessKey, date, ''].join('\n')
  const wanted = createHmac('sha256', key.secretKey).update(text).digest()
  const given = Buffer.from(header('x-bg-hmac-signature'), 'base64')
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? undefined : '签名不正确'
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
