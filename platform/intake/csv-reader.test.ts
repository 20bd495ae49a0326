import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCsvReader, type CsvRecord } from './csv-reader.ts'

function read(text: string, piece = text.length): CsvRecord[] {
  const reader = createCsvReader()
  const records: CsvRecord[] = []
  for (let at = 0; at < text.length; at += Math.max(1, piece)) {
    reader.push(text.slice(at, at + Math.max(1, piece)), (record) => records.push(record))
  }
  reader.end((record) => records.push(record))
  return records
}

test('a quoted line break stays inside its cell and the line numbers stay right', () => {
  expect(read('a,b\r\n"x\r\ny",2\r\n3,4\r\n')).toEqual([
    { cells: ['a', 'b'], lineNo: 1, broken: null },
    { cells: ['x\r\ny', '2'], lineNo: 2, broken: null },
    { cells: ['3', '4'], lineNo: 4, broken: null },
  ])
})

test('a doubled quote is one quote and a separator inside quotes is text', () => {
  expect(read('"a ""b"" c","1,500(万元)"')[0]?.cells).toEqual(['a "b" c', '1,500(万元)'])
})

test('a stray quote inside a line is a sign like any other', () => {
  expect(read('a,b\nq"uo,3\n"ab"c,4\n').map((record) => record.cells)).toEqual([
    ['a', 'b'],
    ['q"uo', '3'],
    ['"ab"c', '4'],
  ])
})

test('a quote never closed costs its own line only', () => {
  const records = read('a,b\n1,2\n"open,3\n4,5\n6,7\n')
  expect(records.map((record) => record.broken)).toEqual([null, null, 'quote-not-closed', null, null])
  expect(records[2]).toMatchObject({ lineNo: 3, cells: ['"open,3'] })
  expect(records[3]?.cells).toEqual(['4', '5'])
})

test('a quote closed in the middle of a later line costs its own line only', () => {
  const records = read('a,b\n"open,2\n3,"15,000(万元)"\n5,6\n')
  expect(records.map((record) => record.broken)).toEqual([null, 'quote-not-closed', null, null])
  expect(records[2]?.cells).toEqual(['3', '15,000(万元)'])
})

test('a line too long to be a row costs that line only, however it arrives', () => {
  const text = `a,b\n${'x'.repeat(400_000)},1\n3,4\n`
  for (const piece of [text.length, 65_536, 1000]) {
    expect(read(text, piece).map((record) => [record.broken, record.lineNo])).toEqual([
      [null, 1],
      ['row-too-long', 2],
      [null, 3],
    ])
  }
})

test('ragged rows and empty lines are handed over as they are and skipped', () => {
  expect(read('a,b\n\n1\n1,2,3\n').map((record) => record.cells)).toEqual([['a', 'b'], ['1'], ['1', '2', '3']])
})

test('a file separated by tabs is read by tabs', () => {
  expect(read('a\tb\n1,0\t2\n').map((record) => record.cells)).toEqual([
    ['a', 'b'],
    ['1,0', '2'],
  ])
})

test('pieces of any size give the same records, and csv-parse agrees on well-formed files', () => {
  const cell = fc.string({
    unit: fc.constantFrom('甬', '𬭎', 'a', ',', '"', '\n', ' ', '1'),
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, piece) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
        const expected: unknown = parse(text, { relax_column_count: true })
        expect(read(text, piece).map((record) => record.cells)).toEqual(expected)
      },
    ),
    { numRuns: 500 },
  )
})
