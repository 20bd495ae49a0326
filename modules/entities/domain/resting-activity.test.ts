import { expect, test } from 'vitest'
import { amountAfter } from './resting-activity.ts'

test('the amount is the number behind the word; without a number there is none, and a zero is a zero', () => {
  expect(amountAfter('税收 增值税 实缴 1250.50', '实缴')).toBe(1250.5)
  expect(amountAfter('销售收入 86,400，税额总额 0', '销售收入')).toBe(86_400)
  expect(amountAfter('本期 0，滞纳 3', '本期')).toBe(0)
  expect(amountAfter('本期 ，滞纳 3', '本期')).toBeUndefined()
  expect(amountAfter('税额 12', '实缴')).toBeUndefined()
})
