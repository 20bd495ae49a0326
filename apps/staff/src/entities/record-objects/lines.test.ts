import { expect, test } from 'vitest'
import { objectLines } from './lines.ts'

test('lines copied from a spreadsheet are read by tabs or commas, the header left out', () => {
  const text =
    '统一社会信用代码\t编码\t名称\n91330203may000009j\t31103302032016090217\t客梯\t2016/9/12\t公园路 199 号\n\nX，1，货梯'
  expect(objectLines(text)).toEqual([
    {
      uscc: '91330203MAY000009J',
      code: '31103302032016090217',
      name: '客梯',
      sinceOn: '2016-09-12',
      address: '公园路 199 号',
    },
    { uscc: 'X', code: '1', name: '货梯', sinceOn: null, address: null },
  ])
})
