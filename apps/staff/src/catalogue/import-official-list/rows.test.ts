import { expect, test } from 'vitest'
import { readListRows } from './rows.ts'

test('a pasted sheet is read by its heading: lists are split, words become codes, empty cells say nothing', () => {
  const sheet = [
    '目录编码\t事项名称\t层级\t监管方式\t监管对象\t三张清单\t备考',
    '01000000000001\t食品销售监督检查\t市、县\t双随机抽查\t\t无事不扰\t随便',
    '',
  ].join('\n')
  expect(readListRows(sheet)).toEqual({
    rows: [
      {
        catalogueCode: '01000000000001',
        name: '食品销售监督检查',
        levels: ['city', 'county'],
        means: ['dual-random'],
        frequencyClass: 'no-disturbance',
      },
    ],
    unknown: ['备考'],
  })
  expect(readListRows('')).toEqual({ rows: [], unknown: [] })
})
