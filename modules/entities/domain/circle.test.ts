import { expect, test } from 'vitest'
import { shareholdersOf } from './circle.ts'

const account = (value: string, asOf: string, kind = '认缴出资') => ({ kind, value, asOf, source: '市场监管' })

test('firms among shareholders are named, persons masked, each once with the latest account', () => {
  expect(
    shareholdersOf([
      account('陆澜屿 认缴 600 万元（货币）', '2024-01-01'),
      account('宁波鄞邑创客孵化器管理有限公司 认缴 400 万元（货币）', '2024-01-01'),
      account('2025年度：陆澜屿 认缴 600，实缴 600', '2026-01-01', '年报·股东出资'),
      account('甬泽（有限合伙）：20% → 10%', '2025-01-01', '股权变更'),
    ]).map((one) => [one.name, one.isPerson, one.said]),
  ).toEqual([
    ['陆某', true, '认缴 600，实缴 600'],
    ['甬泽（有限合伙）', false, '20% → 10%'],
    ['宁波鄞邑创客孵化器管理有限公司', false, '认缴 400 万元（货币）'],
  ])
})

test('an account without a name is passed over', () => {
  expect(shareholdersOf([account('  ', '2024-01-01')])).toEqual([])
})
