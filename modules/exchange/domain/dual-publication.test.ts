import { expect, test } from 'vitest'
import {
  documentNumberIn,
  type DualRule,
  heldBackBy,
  licenceDraft,
  penaltyDraft,
  statedFen,
  wanOf,
} from './dual-publication.ts'

test('amounts leave in 万元, exact to the 分', () => {
  expect([0, 1, 800_000, 12_345_678, 1_000_000, null].map(wanOf)).toEqual([
    '0',
    '0.000001',
    '0.8',
    '12.345678',
    '1',
    '',
  ])
})

test('an amount is read only where its unit is written, 元 and 万元 apart', () => {
  expect(statedFen('责令改正；罚款人民币8,000元', '罚款')).toBe(800_000)
  expect(statedFen('罚款0.8万元', '罚款')).toBe(800_000)
  expect(statedFen('罚款 12.5 元', '罚款')).toBe(1250)
  expect(statedFen('罚款8000', '罚款')).toBeNull()
  expect(statedFen('罚款12.345元', '罚款')).toBeNull()
  expect(statedFen('警告', '罚款')).toBeNull()
})

test('a row of a source becomes a draft; what it does not say stays empty', () => {
  expect(
    penaltyDraft({
      documentNumber: '甬市监处罚〔2026〕12号',
      reason: '销售超过保质期的食品',
      outcome: '没收违法所得120元，罚款8000元',
      agencyName: '宁波市市场监督管理局',
    }),
  ).toMatchObject({
    kinds: ['罚款', '没收违法所得'],
    fineFen: 800_000,
    confiscatedFen: 12_000,
    basis: '',
    procedure: '',
  })
  expect(
    licenceDraft({
      certificateName: '食品经营许可证',
      certificateNumber: 'JY13302030001234',
      content: '热食类食品制售',
      validFrom: '2026-01-05',
      validTo: '2031-01-04',
      agencyName: '宁波市市场监督管理局',
      standing: '有效',
    }),
  ).toMatchObject({ licenceKind: '', documentNumber: '', certificateNumber: 'JY13302030001234' })
  expect(documentNumberIn('处罚：甬市监处罚﹝2026﹞12号 罚款')).toBe('甬市监处罚﹝2026﹞12号')
  expect(documentNumberIn('罚款 8000 元')).toBe('')
})

test('what is held back follows the rule of the day: simple procedure, warnings alone', () => {
  const rule = (when: DualRule['heldBack'][number]['when']): DualRule => ({
    version: 'test',
    heldBack: [{ when, why: '不报送', cite: 'x/1' }],
    leftOut: [],
  })
  const warned = { procedure: 'ordinary', kinds: ['警告'] } as const
  const criticised = { procedure: 'ordinary', kinds: ['警告', '通报批评'] } as const
  const fined = { procedure: 'simple', kinds: ['警告', '罚款'] } as const
  const holds = (one: DualRule, penalty: typeof warned | typeof criticised | typeof fined) =>
    heldBackBy(one, { ...penalty, kinds: [...penalty.kinds] }) !== undefined
  expect([warned, criticised, fined].map((one) => holds(rule('warning-only'), one))).toEqual([true, false, false])
  expect([warned, criticised, fined].map((one) => holds(rule('warning-or-criticism-only'), one))).toEqual([
    true,
    true,
    false,
  ])
  expect([warned, criticised, fined].map((one) => holds(rule('simple-procedure'), one))).toEqual([false, false, true])
})
