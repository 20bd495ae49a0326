import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { isUsccOfOutlet } from './uscc.ts'

export type Row = Readonly<Record<string, string>>

/** How an outlet looks at a record: the fields it must have, and rules of its own that stand in no table. */
interface Outlet {
  readonly required: readonly string[]
  readonly code: string
  readonly rule?: (row: Row) => string | undefined
}

const BATCH = ['cd_id', 'cd_time', 'cd_source', 'cd_batch', 'cd_operation']

const OUTLETS: Readonly<Record<string, Outlet>> = {
  necips: {
    required: [...BATCH, 'UNISCID', 'ENTNAME', 'INSAUTH', 'INSTYPE', 'INSDATE', 'INSRES', 'INSDOCNO', 'PUBDATE'],
    code: 'UNISCID',
    rule: (row) =>
      row['cd_operation'] === 'i' && row['INSRES']?.includes('无法联系') === true && row['ABNDOCNO'] === ''
        ? '检查结果为“通过登记的住所（经营场所）无法联系”，列入经营异常名录决定文号（ABNDOCNO）不得为空'
        : undefined,
  },
  'credit-china': {
    required: [...BATCH, 'JC_XDR_MC', 'JC_XDR_LB', 'JC_XDR_SHXYM', 'JC_WSH', 'JC_NR', 'JC_JDRQ', 'JC_GSRQ', 'JC_JCJG'],
    code: 'JC_XDR_SHXYM',
  },
  'internet-supervision': {
    required: [
      ...BATCH,
      'check_action_name',
      'check_action_code',
      'implement_institution',
      'counterpart_code',
      'check_date',
    ],
    code: 'counterpart_code',
    rule: nationalFault,
  },
}

/** The rules across fields of the national platform: what its own check says first. */
function nationalFault(row: Row): string | undefined {
  const [sent = '', checked = '', closed = ''] = [row['cd_time'], row['check_date'], row['close_date']]
  const rules: readonly (readonly [boolean, string])[] = [
    [!/^[iud]$/u.test(row['cd_operation'] ?? ''), 'cd_operation 只能是 i、u、d'],
    [!/^\d{8}0\d{4}$/u.test(row['cd_batch'] ?? ''), 'cd_batch 应为日期加五位序号'],
    [sent < checked, '报送时间早于检查时间'],
    [closed !== '' && closed < checked, '结案日期早于检查时间'],
    [closed !== '' && sent < closed, '报送时间早于结案日期'],
    [row['cd_operation'] === 'u' && row['rectify_result'] === '', '更新数据的整改情况为空'],
  ]
  return rules.find(([isBroken]) => isBroken)?.[1]
}

/** Faults to play, each for every n-th record or file (0 or absent: never). */
export interface PeerFaults {
  /** The receipt of the n-th record never comes. */
  readonly lose?: number
  /** The receipt of the n-th record comes in two files. */
  readonly twice?: number
  /** The n-th receipt file is cut short; a whole one follows. */
  readonly garble?: number
}

export interface Answer {
  readonly cd_id: string
  readonly cd_batch: string
  readonly cd_operation: string
  readonly verdict: 'accepted' | 'refused'
  readonly reason: string
}

/** What the peer did in one look at the outboxes. */
export interface PeerReport {
  readonly files: number
  readonly accepted: number
  readonly refused: number
  readonly lost: number
}

/**
 * Looks once at the outbox of every outlet below `root`, takes what lies there and puts receipts into the inbox, as the
 * front-end machine of a real outlet does. A record it holds already is answered as before: the same again changes nothing.
 */
export function answerOutboxes(root: string, faults: PeerFaults = {}): PeerReport {
  const sum = { files: 0, accepted: 0, refused: 0, lost: 0 }
  for (const [outletId, outlet] of Object.entries(OUTLETS)) {
    const outbox = path.join(root, outletId, 'outbox')
    if (!existsSync(outbox)) continue
    for (const name of readdirSync(outbox)
      .filter((one) => !one.startsWith('.'))
      .toSorted()) {
      const answers = readRows(path.join(outbox, name)).map((row) => judge(outlet, row))
      sum.files += 1
      sum.accepted += answers.filter((one) => one.verdict === 'accepted').length
      sum.refused += answers.filter((one) => one.verdict === 'refused').length
      sum.lost += writeReceipts(path.join(root, outletId, 'inbox'), name, answers, faults, sum.files)
      const taken = path.join(root, outletId, 'taken')
      mkdirSync(taken, { recursive: true })
      renameSync(path.join(outbox, name), path.join(taken, name))
    }
  }
  return sum
}

function readRows(file: string): Row[] {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.json')) return (JSON.parse(text) as { records: Row[] }).records
  return parse(text, { bom: true, columns: true })
}

/** How the outlet of an id looks at rows; it knows the table of the national platform and its rules across fields. */
export function judgeRows(outletId: string, rows: readonly Row[]): Answer[] {
  const outlet = OUTLETS[outletId]
  if (outlet === undefined) throw new Error(`no outlet ${outletId}`)
  return rows.map((row) => judge(outlet, row))
}

function judge(outlet: Outlet, row: Row): Answer {
  const missing = outlet.required.filter((name) => (row[name] ?? '') === '')
  const code = row[outlet.code] ?? ''
  const reasons = [
    ...missing.map((name) => `必填项 ${name} 为空`),
    ...(code !== '' && !isUsccOfOutlet(code) ? [`${outlet.code} 统一社会信用代码校验不通过`] : []),
    ...(outlet.rule?.(row) === undefined ? [] : [outlet.rule(row) ?? '']),
  ]
  return {
    cd_id: row['cd_id'] ?? '',
    cd_batch: row['cd_batch'] ?? '',
    cd_operation: row['cd_operation'] ?? '',
    verdict: reasons.length === 0 ? 'accepted' : 'refused',
    reason: reasons.join('；'),
  }
}

/** Writes the receipts of one batch with the faults that were asked for; answers how many were lost. */
function writeReceipts(
  inbox: string,
  name: string,
  answers: readonly Answer[],
  faults: PeerFaults,
  file: number,
): number {
  const isNth = (n: number | undefined, index: number) => n !== undefined && n > 0 && (index + 1) % n === 0
  const kept = answers.filter((_answer, index) => !isNth(faults.lose, index))
  const stem = name.replace(/\.\w+$/u, '')
  const text = `${JSON.stringify({ receipts: kept }, undefined, 1)}\n`
  if (isNth(faults.garble, file - 1)) drop(inbox, `receipt-${stem}-a.json`, text.slice(0, Math.floor(text.length / 2)))
  if (kept.length > 0) drop(inbox, `receipt-${stem}.json`, text)
  const again = answers.filter((_answer, index) => isNth(faults.twice, index) && !isNth(faults.lose, index))
  if (again.length > 0) drop(inbox, `receipt-${stem}-z.json`, `${JSON.stringify({ receipts: again })}\n`)
  return answers.length - kept.length
}

function drop(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true })
  const draft = path.join(folder, `.${createHash('sha256').update(name).digest('hex').slice(0, 16)}`)
  writeFileSync(draft, text)
  renameSync(draft, path.join(folder, name))
}
