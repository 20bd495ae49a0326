import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, judgeRows, type Row } from './peer.ts'

/** What goes wrong with the next request; nothing when left out. */
export type GatewayFault =
  | 'down'
  | 'hang'
  | 'html'
  | 'cut-short'
  | 'answer-lost'
  | 'busy'
  | 'clock-off'
  | 'no-receipts'
  | 'twice'

export interface GatewayPeer {
  readonly url: string
  /** Faults of the next requests, one each, in order. */
  readonly faults: GatewayFault[]
  /** What the outlet holds: the last row of each record that was taken. */
  readonly held: ReadonlyMap<string, Row>
  /** Every record that changed something, and those that came again and changed nothing. */
  readonly counts: { taken: number; repeated: number; refusedSignatures: number }
  close(): Promise<void>
}

const WINDOW_MS = 90_000

/**
 * A stand-in for an outlet behind the IRS gateway (domain.md §10.3): checks the signature and the ±90 s itself, judges each row by
 * the outlet's own rules, takes the same record of the same batch once, and answers in the gateway's envelope.
 */
export async function startGatewayPeer(
  outletId: string,
  key: { readonly accessKey: string; readonly secretKey: string },
  now: () => Date,
): Promise<GatewayPeer> {
  const held = new Map<string, Row>()
  const seen = new Map<string, Answer>()
  const counts = { taken: 0, repeated: 0, refusedSignatures: 0 }
  const faults: GatewayFault[] = []
  const take = (row: Row): Answer => {
    const mark = `${row['cd_id']} ${row['cd_batch']} ${row['cd_operation']}`
    const known = seen.get(mark)
    if (known !== undefined) {
      counts.repeated += 1
      return known
    }
    const [answer] = judgeRows(outletId, [row])
    if (answer === undefined) throw new Error('no answer')
    seen.set(mark, answer)
    if (answer.verdict === 'accepted') {
      counts.taken += 1
      held.set(answer.cd_id, row)
    }
    return answer
  }
  const server = createServer((request, reply) => {
    void bodyOf(request).then((body) => {
      const fault = faults.shift()
      if (fault === 'hang') return
      if (fault === 'down') return void reply.writeHead(502).end('<html>Bad Gateway</html>')
      if (fault === 'html') return void reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>请登录</html>')
      const skew = fault === 'clock-off' ? 2 * WINDOW_MS : 0
      const refusal = signatureFault(request, key, new Date(now().getTime() + skew))
      if (refusal !== undefined) {
        counts.refusedSignatures += 1
        return envelope(reply, 401, refusal)
      }
      if (fault === 'busy') return envelope(reply, 500, '系统繁忙')
      const rows = (JSON.parse(body) as { records: Row[] }).records
      const receipts = rows.map(take)
      if (fault === 'answer-lost') return void request.socket.destroy()
      const data = {
        receipts: fault === 'no-receipts' ? [] : fault === 'twice' ? [...receipts, ...receipts] : receipts,
      }
      const text = JSON.stringify({ code: 200, message: 'ok', data, errors: [] })
      reply.writeHead(200, { 'content-type': 'application/json' })
      reply.end(fault === 'cut-short' ? text.slice(0, text.length / 2) : text)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/restapi/prod/IC33000020260101000001/batch`,
    faults,
    held,
    counts,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function envelope(reply: ServerResponse, code: number, message: string): void {
  reply.writeHead(200, { 'content-type': 'application/json' })
  reply.end(JSON.stringify({ code, message, data: null, errors: [] }))
}

/** The gateway's own check, written from its description and not from our code. */
function signatureFault(
  request: IncomingMessage,
  key: { readonly accessKey: string; readonly secretKey: string },
  now: Date,
): string | undefined {
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
