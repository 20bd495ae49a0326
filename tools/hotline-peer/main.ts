import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Feedback, type HotlineLine, HotlinePeer } from './peer.ts'

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    key: { type: 'string' },
    folder: { type: 'string', default: './data/outlets/hotline-12345' },
    orders: { type: 'string', default: '3' },
    unit: { type: 'string', default: '鼓楼所' },
    twice: { type: 'string', default: '0' },
    lose: { type: 'string', default: '0' },
    spoil: { type: 'string', default: '0' },
    disorder: { type: 'string', default: '0' },
    late: { type: 'string', default: '0' },
  },
})

/** Over HTTP with a key when an address is given, else as a file in the drop folder. */
const line: HotlineLine = async (what, body) => {
  if (values.url === undefined) return dropFile(what, body)
  const reply = await fetch(`${values.url}/api/exchange/hotline/${what}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${values.key ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  process.stdout.write(`${what}: ${reply.status} ${await reply.text()}\n`)
}

let files = 0

function dropFile(what: string, body: Readonly<Record<string, unknown>>): void {
  const inbox = path.join(values.folder, 'orders')
  mkdirSync(inbox, { recursive: true })
  files += 1
  const name = `${Date.now()}-${String(files).padStart(4, '0')}.json`
  const draft = path.join(inbox, `.${name}`)
  writeFileSync(draft, JSON.stringify(what === 'open-lists' ? { openList: body } : body))
  renameSync(draft, path.join(inbox, name))
}

function recordsTaken(): Feedback[] {
  const taken = path.join(values.folder, 'taken')
  mkdirSync(taken, { recursive: true })
  return readdirSync(taken).flatMap(
    (name) => (JSON.parse(readFileSync(path.join(taken, name), 'utf8')) as { records: Feedback[] }).records,
  )
}

const nth = (text: string) => Number(text)
const peer = new HotlinePeer(line, {
  twice: nth(values.twice),
  lose: nth(values.lose),
  spoil: nth(values.spoil),
  disorder: nth(values.disorder),
  late: nth(values.late),
})
const calls = Array.from({ length: nth(values.orders) }, (_, at) => ({
  callerName: '来电市民',
  callerPhone: `1390000${String(at).padStart(4, '0')}`,
  channel: '电话',
  category: at % 3 === 2 ? '举报' : '投诉',
  title: `门店收费与标价不符（第 ${at + 1} 件）`,
  content: '结账金额高于标价，要求核实并退还差额。',
  divisionCode: '330203',
  urgency: '一般',
  isConfidential: at % 2 === 1 ? '是' : '否',
  wantsReply: '是',
  leadUnit: values.unit,
  transferredAt: new Date(Date.now() - 60_000).toISOString(),
  transferredBy: '话务员 06',
  isUnreasonable: '否',
}))
await peer.transfer(...calls)
peer.hear(recordsTaken())
await peer.sendOpenList(new Date().toISOString())
process.stdout.write(`已转办 ${calls.length} 件，并送出在办清单。\n`)
