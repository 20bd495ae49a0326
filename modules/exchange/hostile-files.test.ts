import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { diskFiles } from '#platform/ports.ts'
import type { Feed } from './domain/feed.ts'
import { feedFiles } from './feed-files.ts'
import { waterLine, waterTitles } from './fixtures/exchange-world.ts'
import { formatOf, openFile } from './intake/read-file.ts'
import { readPage } from './intake/pages.ts'
import { splitFile } from './intake/split-file.ts'
import { failureWords } from './strings.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-hostile-'))
const files = diskFiles(folder, { durable: false })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const found = feedFiles().get('water-arrears')
if (found === undefined) throw new Error('no feed of water arrears')
const feed: Feed = found

const MOST_MS = 3000
const MOST_MEGABYTES = 150

/** Reads a file as a batch does, under the budget of reliability.md D3. */
async function read(bytes: Uint8Array, fileName = 'a.csv') {
  const before = process.memoryUsage.rss()
  const began = performance.now()
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20))
  }
  const split = await splitFile(files, feed, openFile(formatOf(fileName, bytes), pieces()))
  expect(performance.now() - began).toBeLessThan(MOST_MS)
  expect((process.memoryUsage.rss() - before) / 1_048_576).toBeLessThan(MOST_MEGABYTES)
  if ('refused' in split) {
    expect(failureWords(split.refused, split.header)).toMatch(/[一-鿿]/u)
    return { refused: split.refused, rows: [] }
  }
  const pages = await Promise.all(split.pages.map((page) => readPage(files, page.hash)))
  return { refused: undefined, rows: pages.flat(), split }
}

const workbookParts = { 'xl/workbook.xml': Buffer.from('<workbook/>') }
const book = (sheet: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ ...workbookParts, 'xl/worksheets/sheet1.xml': Buffer.from(sheet), ...more })
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const header = row(...waterTitles.split(',').map(text))

/** An archive of one entry that says it holds `declared` bytes; the rest of the directory is honest. */
function bomb(name: string, content: Uint8Array, declared: number, copies = 1): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30 + name.length)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(declared, 22)
  local.writeUInt16LE(name.length, 26)
  local.write(name, 30)
  const entry = Buffer.alloc(46 + name.length)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(declared, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.write(name, 46)
  const directory = Buffer.concat(Array.from({ length: copies }, () => entry))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(copies, 8)
  end.writeUInt16LE(copies, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, directory, end])
}

test.each<[string, Uint8Array, string]>([
  ['a bomb of 1000 to 1', bomb('xl/worksheets/sheet1.xml', Buffer.alloc(400_000_000), 400_000_000), 'archive-bomb'],
  ['65,535 entries', bomb('a', Buffer.from('x'), 1, 65_535), 'archive-entries'],
  [
    'entries that overlap',
    bomb('a', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)), 4000, 900),
    'archive-overlap',
  ],
  ['a cut archive', book(header).subarray(0, 300), 'archive-broken'],
  ['an archive that is no workbook', zipSync({ 'a.txt': Buffer.from('x') }), 'not-a-workbook'],
  ['two sheets', book(header, { 'xl/worksheets/sheet2.xml': Buffer.from('<worksheet/>') }), 'sheets-many'],
  [
    'billion laughs',
    book(`<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>`),
    'markup-hostile',
  ],
  ['an entity outside', book(`<!DOCTYPE w SYSTEM "http://127.0.0.1:1/x"><worksheet/>`), 'markup-hostile'],
  ['markup that does not close', book(`<worksheet><sheetData>${header}`), 'markup-broken'],
  [
    'a region of a million rows merged',
    book(
      `<worksheet><sheetData>${header}</sheetData><mergeCells><mergeCell ref="A1:B1000000"/></mergeCells></worksheet>`,
    ),
    'markup-hostile',
  ],
])('%s is refused with its reason, within three seconds and 150 MB', async (_name, bytes, reason) => {
  expect((await read(bytes, 'a.xlsx')).refused).toBe(reason)
})

test('an entry that inflates to more than it says is cut off there', async () => {
  const bytes = bomb('xl/worksheets/sheet1.xml', Buffer.alloc(50_000_000, 32), 1000)
  expect((await read(bytes, 'a.xlsx')).refused).toMatch(/^(archive-broken|not-a-workbook)$/u)
})

test.each<[string, Uint8Array, string, string]>([
  [
    'a picture',
    Buffer.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      ...Array.from({ length: 3000 }, (_, at) => (at * 37) % 256),
    ]),
    'a.csv',
    'not-text',
  ],
  [
    '60,000 columns',
    Buffer.from(`${Array.from({ length: 60_000 }, (_, at) => `c${at}`).join(',')}\n`),
    'a.csv',
    'header-unknown',
  ],
  [
    '600 columns',
    Buffer.from(`${waterTitles},${Array.from({ length: 600 }, (_, at) => `c${at}`).join(',')}\n1\n`),
    'a.csv',
    'header-wide',
  ],
  ['nothing but a mark', Buffer.from([0xef, 0xbb, 0xbf]), 'a.csv', 'empty'],
  ['text that is no JSON', Buffer.from('这不是 JSON'), 'a.json', 'not-json'],
  ['an empty array', Buffer.from('[]'), 'a.json', 'empty'],
])('%s is refused as a whole', async (_name, bytes, fileName, reason) => {
  expect((await read(bytes, fileName)).refused).toBe(reason)
})

test('hostile titles are set aside by name and touch nothing', async () => {
  const titles = `${waterTitles},__proto__,constructor,金额,,甲\u0007乙`
  const { split } = await read(Buffer.from(`${titles}\n${waterLine(1)},x,y,9,z,w\n`))
  expect(split?.unknown.map((column) => column.title)).toEqual([
    '__proto__',
    'constructor',
    '重复列 金额（第 13 列）',
    '无标题（第 14 列）',
    '甲乙',
  ])
  expect(Object.prototype).not.toHaveProperty('x')
})

test('JSON: a broken, nested or endless object costs itself only, however deep it is', async () => {
  const good = JSON.stringify({ 统计年月: '2026-10', 账单流水号: 'B1', 统一社会信用代码: 'x' })
  const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  const lines = [good, '{"账单流水号": }', good, '{"账单流水号": {"号": 1}}', deep, good]
  const { rows } = await read(Buffer.from(`[${lines.join(',\n')}]`), 'a.json')
  expect(rows.map((one) => one.broken)).toEqual([null, 'object-broken', null, 'value-nested', 'value-nested', null])
})

test('XLSX: formulas, errors, days of both epochs, merged rows and far columns are told apart', async () => {
  const cells = [
    row(
      text('2026-10'),
      '<c><f>SUM(A1:A9)</f><v>5</v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c s="1"><v>45000</v></c>',
      '<c><v>45000</v></c>',
    ),
    '<row r="3"><c r="XFD3"><v>1</v></c></row>',
    `<row r="4">${text('并')}</row>`,
  ]
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
  const sheet = `<worksheet><sheetData>${header}${cells.join('')}</sheetData><mergeCells><mergeCell ref="A4:A5"/></mergeCells></worksheet>`
  const { rows } = await read(book(sheet, { 'xl/styles.xml': Buffer.from(styles) }), 'a.xlsx')
  expect(rows[0]?.cells.slice(0, 5)).toEqual(['2026-10', '=SUM(A1:A9)', '#REF!', '2023-03-15', '45000'])
  expect(rows.map((one) => one.broken)).toEqual([null, 'too-many-columns', 'merged-cells'])
  const old = { 'xl/workbook.xml': Buffer.from('<workbook><workbookPr date1904="1"/></workbook>') }
  const again = await read(book(sheet, { ...old, 'xl/styles.xml': Buffer.from(styles) }), 'a.xlsx')
  expect(again.rows[0]?.cells[3]).toBe('2027-03-16')
})
