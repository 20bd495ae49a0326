import { expect, test } from 'vitest'
import { documentNumberIn, type DualRule, heldBackBy, licenceDraft, penaltyDraft } from './dual-publication.ts'

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
