import type { Feed } from '#exchange'

/** An entity rows of feeds speak of. */
export interface FeedSubject {
  readonly name: string
  readonly uscc: string
}

/** A row of a feed, and what must become of it: `loaded`, or the reason for which it waits. */
export interface PlannedRow {
  readonly cells: readonly string[]
  readonly expected: string
  /** The line as it stands in the file, when cells cannot say what is wrong with it. */
  readonly raw?: string
}

type Column = Feed['columns'][number]

/** A row without fault about a subject, the same for the same number. */
export function cleanRow(feed: Feed, subject: FeedSubject, number: number): PlannedRow {
  return { cells: feed.columns.map((column) => cellOf(feed, column, subject, number)), expected: expectedOf(feed) }
}

/** What the resolver answers for a row without fault: a name alone, or nobody, finds nobody. */
function expectedOf(feed: Feed): string {
  if (feed.target === 'register') return 'loaded'
  const has = (...uses: string[]) => feed.columns.some((column) => uses.includes(column.use))
  if (has('uscc', 'uscc-or-organization', 'organization-code', 'tax-number')) return 'loaded'
  return has('name') ? 'name-only' : 'nothing-usable'
}

function cellOf(feed: Feed, column: Column, subject: FeedSubject, number: number): string {
  const known: Partial<Record<Column['use'], string>> = {
    uscc: subject.uscc,
    'uscc-or-organization': subject.uscc,
    'organization-code': subject.uscc.slice(8, 17),
    'tax-number': subject.uscc,
    'registration-number': '',
    name: subject.name,
    flag: 'i',
  }
  if (column.use === 'register') return registerCell(column, subject)
  return known[column.use] ?? valueOf(feed, column, number)
}

function registerCell(column: Column, subject: FeedSubject): string {
  const cells: Record<string, string> = {
    企业名称: subject.name,
    统一社会信用代码: subject.uscc,
    注册日期: '2016-03-01',
    登记状态: '存续',
    住所: '浙江省宁波市海曙区鼓楼街道公园路9号',
    经营范围: '食品零售',
  }
  return cells[column.register ?? ''] ?? ''
}

function valueOf(feed: Feed, column: Column, number: number): string {
  const isEnd = (feed.facts ?? []).some((fact) => fact.to === column.title)
  switch (column.type) {
    case 'day':
      return `${isEnd ? 2030 : 2026}-${two((number % 10) + 1)}-${two((number % 28) + 1)}`
    case 'month':
      return `2026-${two((number % 12) + 1)}`
    case 'number':
      return (number * 1.25).toFixed(2)
    case 'integer':
      return String(number % 500)
    case 'text':
      return feed.key.includes(column.title) ? `NB${number}` : plausible(column.title, number)
  }
}

/** Words as agencies write them; a column nobody would read twice holds its own title and a number. */
function plausible(title: string, number: number): string {
  const pick = (...words: string[]) => words[number % words.length] ?? ''
  const known: Record<string, () => string> = {
    评价年度: () => pick('2025', '2024'),
    信用等级: () => pick('A', 'B', 'M', 'A', 'B'),
    评价单位: () => '国家税务总局宁波市税务局',
    信用评价名称: () => '纳税信用评价',
    应收年月: () => '202610',
    用户性质: () => pick('工商业', '餐饮业', '特种行业'),
    用水地址: () => `公园路${number % 300}号`,
    用户地址: () => `公园路${number % 300}号`,
    行政区域代码: () => '330203',
    行政区: () => pick('海曙区', '鄞州区', '江北区'),
    高企证书号: () => `GR20253310${number}`,
    颁证单位: () => '宁波市科学技术局',
    本期用气量: () => String((number * 37) % 900),
    滞纳金额: () => '0',
  }
  return known[title]?.() ?? `${title.slice(0, 6)}${number}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

interface Planted {
  readonly reason: string
  /** Kinds of file in which the fault can stand. */
  readonly onlyText?: boolean
  plant(feed: Feed, row: PlannedRow, other: FeedSubject): readonly string[] | string | undefined
}

/** Every fault a row can have, each with the reason it must be set aside for; undefined where a feed has no such column. */
const faults: readonly Planted[] = [
  { reason: 'ragged-row', onlyText: true, plant: (_, row) => row.cells.slice(0, -1) },
  { reason: 'quote-not-closed', onlyText: true, plant: (_, row) => `"${row.cells.join(',')}` },
  { reason: 'text-garbled', plant: (feed, row) => inText(feed, row, '宁波\uFFFD') },
  { reason: 'text-garbled', plant: (feed, row) => inText(feed, row, '甲\u0001乙') },
  { reason: 'formula', plant: (feed, row) => inText(feed, row, '=HYPERLINK("http://x","y")') },
  { reason: 'formula', plant: (feed, row) => inText(feed, row, '＝SUM(A1)') },
  { reason: 'formula', plant: (feed, row) => inText(feed, row, '+cmd|calc!A0') },
  { reason: 'cell-error', plant: (feed, row) => inText(feed, row, '#REF!') },
  { reason: 'cell-too-long', plant: (feed, row) => inText(feed, row, '长'.repeat(4001)) },
  { reason: 'number-unreadable', plant: (feed, row) => inType(feed, row, 'number', '一千') },
  { reason: 'number-spreadsheet', plant: (feed, row) => inType(feed, row, 'number', '1.23E+15') },
  { reason: 'number-out-of-range', plant: (feed, row) => inType(feed, row, 'number', '12345678901234567890') },
  { reason: 'integer-unreadable', plant: (feed, row) => inType(feed, row, 'integer', '3.5') },
  { reason: 'date-ambiguous', plant: (feed, row) => inType(feed, row, 'day', '03/04/2005') },
  { reason: 'date-spreadsheet', plant: (feed, row) => inType(feed, row, 'day', '45000') },
  { reason: 'date-not-in-calendar', plant: (feed, row) => inType(feed, row, 'day', '1900-02-29') },
  { reason: 'date-unreadable', plant: (feed, row) => inType(feed, row, 'day', '去年') },
  { reason: 'month-unreadable', plant: (feed, row) => inType(feed, row, 'month', '2026-13') },
  { reason: 'flag-unknown', plant: (feed, row) => inUse(feed, row, 'flag', 'x') },
  { reason: 'code-letter', plant: (feed, row) => inCode(feed, row, (code) => code.replace('0', 'O')) },
  { reason: 'code-length', plant: (feed, row) => inCode(feed, row, (code) => code.slice(0, 17)) },
  { reason: 'code-spreadsheet', plant: (feed, row) => inCode(feed, row, () => '9.13302E+17') },
  { reason: 'name-contradicts', plant: (feed, row, other) => otherName(feed, row, other) },
  { reason: 'key-missing', plant: (feed, row) => withoutKey(feed, row) },
]

/** One row for every fault this feed can have, planted in rows that were clean. */
export function faultyRows(
  feed: Feed,
  subjectOf: (number: number) => FeedSubject,
  from: number,
  format: 'csv' | 'xlsx' | 'json',
): PlannedRow[] {
  return faults.flatMap((fault, at) => {
    if (fault.onlyText === true && format !== 'csv') return []
    const clean = cleanRow(feed, subjectOf(from + at), from + at)
    const planted = fault.plant(feed, clean, subjectOf(from + at + 1))
    if (planted === undefined) return []
    if (typeof planted === 'string') return [{ cells: clean.cells, expected: fault.reason, raw: planted }]
    return [{ cells: planted, expected: fault.reason }]
  })
}

function put(feed: Feed, row: PlannedRow, isPlace: (column: Column) => boolean, value: string) {
  const at = feed.columns.findIndex((column) => isPlace(column))
  return at < 0 ? undefined : row.cells.map((cell, index) => (index === at ? value : cell))
}

const inText = (feed: Feed, row: PlannedRow, value: string) =>
  feed.target === 'register'
    ? undefined
    : put(feed, row, (column) => column.use === 'detail' && column.type === 'text' && !isKey(feed, column), value)

const inType = (feed: Feed, row: PlannedRow, type: Column['type'], value: string) =>
  feed.target === 'register'
    ? undefined
    : put(feed, row, (column) => column.type === type && column.use === 'detail', value)

const inUse = (feed: Feed, row: PlannedRow, use: Column['use'], value: string) =>
  put(feed, row, (column) => column.use === use, value)

function inCode(feed: Feed, row: PlannedRow, change: (code: string) => string) {
  const isCode = (column: Column) => column.use === 'uscc' || column.register === '统一社会信用代码'
  const at = feed.columns.findIndex((column) => isCode(column))
  return at < 0 ? undefined : put(feed, row, isCode, change(row.cells[at] ?? ''))
}

function otherName(feed: Feed, row: PlannedRow, other: FeedSubject) {
  const hasCode = feed.columns.some((column) => column.use === 'uscc')
  const hasSecond = feed.columns.some((column) => ['organization-code', 'tax-number'].includes(column.use))
  return hasCode && !hasSecond ? inUse(feed, row, 'name', other.name) : undefined
}

function withoutKey(feed: Feed, row: PlannedRow) {
  if (feed.target === 'register') return undefined
  return put(feed, row, (column) => isKey(feed, column) && column.use === 'detail', '')
}

function isKey(feed: Feed, column: Column): boolean {
  return feed.key.includes(column.title)
}

/** Rows as a CSV file of the feed. */
export function csvOf(feed: Feed, rows: readonly PlannedRow[]): string {
  const titles = feed.columns.map((column) => quoted(column.title)).join(',')
  return `${[titles, ...rows.map((row) => row.raw ?? row.cells.map(quoted).join(','))].join('\r\n')}\r\n`
}

/** Rows as a JSON file of the feed. */
export function jsonOf(feed: Feed, rows: readonly PlannedRow[]): string {
  const objects = rows.map((row) => Object.fromEntries(feed.columns.map((column, at) => [column.title, row.cells[at]])))
  return JSON.stringify(objects)
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
