import { expect, test } from 'vitest'
import { readClassRows } from './rows.ts'

test('pasted lines give codes with classes, and a line that cannot be read is named by its number', () => {
  const text = '91330200MA2AHXYZ1K\tB\n\n91330281ma2ahxyz1k，ｃ\n乱码\n91330200MA2AHXYZ1K E'
  expect(readClassRows(text)).toEqual({
    rows: [
      { uscc: '91330200MA2AHXYZ1K', class: 'B' },
      { uscc: '91330281MA2AHXYZ1K', class: 'C' },
    ],
    wrong: [4, 5],
  })
})
