import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inertLine } from './inert-csv.ts'

test.each([
  ['=1+1', `"'=1+1"`],
  ['+8613800000000', `"'+8613800000000"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['＝HYPERLINK("http://x")', `"'＝HYPERLINK(""http://x"")"`],
  ['宁波,甬泽', '"宁波,甬泽"'],
  ['宁波市𬭎面馆', '宁波市𬭎面馆'],
])('%s becomes %s', (cell, written) => {
  expect(inertLine([cell])).toBe(written)
})

test('whatever a cell holds, it is read back whole and never begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 6 }), (cells) => {
      const [read] = parse(inertLine(cells), { relax_column_count: true }) as string[][]
      expect(read).toHaveLength(cells.length)
      read?.forEach((cell, index) => {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
        expect([cells[index], `'${cells[index]}`]).toContain(cell)
      })
    }),
  )
})
