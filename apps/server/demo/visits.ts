import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Actor } from '#platform/operation.ts'
import type { City } from './city.ts'
import type { DrawnRow } from './draws.ts'
import type { Cast } from './setup.ts'

/** How one visit of the city goes. */
export interface VisitPlot {
  /** A problem found at the first check point, or none. */
  readonly finding?: string
  /** Days given for correction; the order is rechecked when `recheck` is set. */
  readonly termDays?: number
  readonly refusesToSign?: boolean
  readonly unreachable?: boolean
  /** Ends here instead of concluding: a visit still under way. */
  readonly stopAfter?: 'rights'
}

interface VisitDetail {
  readonly visitId: string
  readonly recordHash: string
  readonly checkPoints: readonly { readonly checkPointId: string; readonly itemId: string }[]
  readonly items: readonly { readonly itemId: string }[]
  readonly corrections: readonly { readonly correctionOrderId: string }[]
}

const SPEAKERS = ['店长', '负责人', '安全管理员', '行政主管']
const STATEMENTS = [
  '情况属实，无补充。',
  '已配合检查，相关资料随后补齐。',
  '会按要求整改。',
  '日常自查记录在案，没有其他意见。',
]

/** One visit from notice to conclusion by its two officers, as the field app does it. */
export async function visit(city: City, cast: Cast, row: DrawnRow, plot: VisitPlot): Promise<void> {
  const [lead, second] = row.officers
  if (lead === undefined || second === undefined) return
  const actor = await cast.officer(lead.officerId)
  const host = personOf(city)
  const means = city.chance.pick(['on-site', 'by-telephone'])
  const { visitId } = row
  await city.do(actor, 'give-notice', { id: city.id(), visitId, means, receiverName: host.name })
  await city.together(actor, async (onSite) => {
    const seen = await inspect(onSite, actor, visitId, { lead, second, host, plot })
    if (seen !== undefined) await conclude(onSite, actor, seen, plot)
  })
}

interface Party {
  readonly lead: Officer
  readonly second: Officer
  readonly host: { readonly name: string; readonly role: string }
  readonly plot: VisitPlot
}

type Officer = DrawnRow['officers'][number]

/** From arrival to the last signature: the visit as its officers signed it; undefined where it ends before a result. */
async function inspect(city: City, actor: Actor, visitId: string, party: Party): Promise<VisitDetail | undefined> {
  const { lead, second, host, plot } = party
  const step = (name: string, input: object) => city.do(actor, name, { id: city.id(), visitId, ...input })
  await step('start-visit', { officerIds: [lead.officerId, second.officerId] })
  for (const officer of [lead, second])
    await step('present-certificate', { officerId: officer.officerId, certificateNo: officer.certificateNo })
  if (plot.unreachable === true) {
    await signAlone(city, actor, visitId, [lead, second])
    return city.do<VisitDetail>(actor, 'get-visit', { visitId })
  }
  await step('tell-rights', { listenerName: host.name, listenerRole: host.role, isRecusalRequested: false })
  if (plot.stopAfter === 'rights') return undefined
  const seen = await city.do<VisitDetail>(actor, 'get-visit', { visitId })
  const [first, ...rest] = seen.checkPoints
  if (plot.finding !== undefined && first !== undefined) {
    await step('answer-check-point', { checkPointId: first.checkPointId, outcome: 'found', note: plot.finding })
  }
  const answers = (plot.finding === undefined ? seen.checkPoints : rest).map(({ checkPointId }) => ({
    checkPointId,
    outcome: city.chance.yes(9) ? 'not-applicable' : 'none-found',
  }))
  if (answers.length > 0) await step('answer-check-points', { answers })
  if (plot.finding !== undefined || city.chance.yes(40))
    await step('record-statement', {
      speakerName: host.name,
      speakerRole: host.role,
      text: city.chance.pick(STATEMENTS),
    })
  await sign(city, actor, visitId, party)
  return seen
}

async function sign(city: City, actor: Actor, visitId: string, who: Party): Promise<void> {
  const { recordHash } = await city.do<VisitDetail>(actor, 'get-visit', { visitId })
  for (const officer of [who.lead, who.second]) {
    const evidenceId = await upload(city, actor, visitId)
    await city.do(actor, 'sign-record', {
      id: city.id(),
      visitId,
      signer: 'officer',
      officerId: officer.officerId,
      signerName: officer.name,
      signerRole: '执法人员',
      evidenceId,
      recordHash,
    })
  }
  if (who.plot.refusesToSign === true) {
    await city.do(actor, 'refuse-signature', {
      id: city.id(),
      visitId,
      counterpartName: who.host.name,
      reason: '称须等法定代表人到场后再签',
      witnessName: '柴君衡',
      witnessRole: '社区网格员',
      recordHash,
    })
    return
  }
  const evidenceId = await upload(city, actor, visitId)
  await city.do(actor, 'sign-record', {
    id: city.id(),
    visitId,
    signer: 'counterpart',
    signerName: who.host.name,
    signerRole: who.host.role,
    evidenceId,
    recordHash,
  })
}

async function conclude(city: City, actor: Actor, seen: VisitDetail, plot: VisitPlot): Promise<void> {
  const { visitId } = seen
  const [first] = seen.items
  if (plot.finding !== undefined && first !== undefined) {
    await city.do(actor, 'order-correction', {
      id: city.id(),
      visitId,
      itemId: first.itemId,
      problem: plot.finding,
      requirement: `立即改正并保存记录：${plot.finding}`,
      termDays: plot.termDays ?? 10,
    })
  }
  await city.do(actor, 'conclude-visit', {
    id: city.id(),
    visitId,
    results: seen.items.map((item, index) => ({
      itemId: item.itemId,
      codes: [codeOf(plot, index)],
    })),
    followUp: [followUpOf(plot)],
  })
}

function codeOf(plot: VisitPlot, index: number): string {
  if (plot.unreachable === true) return 'unreachable'
  return plot.finding !== undefined && index === 0 ? 'correction-ordered' : 'none-found'
}

function followUpOf(plot: VisitPlot): string {
  if (plot.unreachable === true) return 'copy-to-agency'
  return plot.finding === undefined ? 'none' : 'correct-and-track'
}

/** Nobody at the address: the two officers sign alone. */
async function signAlone(city: City, actor: Actor, visitId: string, officers: readonly Officer[]): Promise<void> {
  for (const officer of officers) {
    const evidenceId = await upload(city, actor, visitId)
    const { recordHash } = await city.do<VisitDetail>(actor, 'get-visit', { visitId })
    await city.do(actor, 'sign-record', {
      id: city.id(),
      visitId,
      signer: 'officer',
      officerId: officer.officerId,
      signerName: officer.name,
      signerRole: '执法人员',
      evidenceId,
      recordHash,
      isCounterpartAbsent: true,
    })
  }
}

/** The recheck of a visit's correction order by its own officers. */
export async function recheck(city: City, cast: Cast, row: DrawnRow, isCorrected = true): Promise<void> {
  const [lead, second] = row.officers
  if (lead === undefined || second === undefined) return
  const actor = await cast.officer(lead.officerId)
  const { corrections } = await city.do<VisitDetail>(actor, 'get-visit', { visitId: row.visitId })
  for (const { correctionOrderId } of corrections) {
    await city.do(actor, 'record-reinspection', {
      id: city.id(),
      visitId: row.visitId,
      correctionOrderId,
      officerIds: [lead.officerId, second.officerId],
      isCorrected,
      note: '现场复查，已按要求改正，整改照片存卷。',
    })
  }
}

let strokes = 0
const chains = new Map<string, { counter: number; root: string }>()

/** A signature as the phone sends it: a small picture of strokes, hashed before it leaves. */
async function upload(city: City, actor: Actor, visitId: string): Promise<string> {
  const evidenceId = city.id()
  strokes += 1
  const bytes = strokePicture(strokes)
  const root = createHash('sha256')
    .update(Buffer.concat([Buffer.from([0]), bytes]))
    .digest('hex')
  const device = `phone-${actor.officerId?.slice(-8) ?? 'demo'}`
  const last = chains.get(device)
  const counter = (last?.counter ?? 0) + 1
  chains.set(device, { counter, root })
  await city.do(actor, 'add-evidence', {
    id: evidenceId,
    visitId,
    kind: 'signature',
    root,
    device,
    counter,
    previousRoot: last?.root ?? null,
    capturedAt: city.now().toISOString(),
    bytes,
  })
  return evidenceId
}

function personOf(city: City): { name: string; role: string } {
  const surname = city.chance.pick(Array.from('汪袁毛戚夏邵方叶余盛葛蒋沈钱'))
  return {
    name: `${surname}${city.chance.pick(Array.from('建国文军丽萍晓春海明永康佳怡'))}`,
    role: city.chance.pick(SPEAKERS),
  }
}

/** A 64 × 24 one-bit PNG: a dark stroke of its own on white. */
function strokePicture(seed: number): Buffer {
  const rows = Buffer.alloc(24 * 9, 0xff)
  for (let y = 0; y < 24; y += 1) rows[y * 9] = 0 // each row begins with its filter: none
  for (let x = 0; x < 64; x += 1) {
    const y = Math.floor(12 + 9 * Math.sin((x * (3 + (seed % 7)) + seed) / 11))
    const at = y * 9 + 1 + (x >> 3)
    rows[at] = (rows[at] ?? 0) & ~(0x80 >> (x & 7))
  }
  const header = Buffer.from([0, 0, 0, 64, 0, 0, 0, 24, 1, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, check])
}

function crc(bytes: Buffer): number {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

/** Which day's visits: released rows of that day. */
export function dueOn(rows: readonly DrawnRow[], day: PlainDate): DrawnRow[] {
  return rows.filter((row) => row.visitOn === day)
}

/** Runs at most `width` at once, in order of the list. */
export async function inParallel<T>(list: readonly T[], width: number, act: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < list.length) {
      const one = list[next] as T
      next += 1
      await act(one)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
}
