import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { PenaltyAmount } from './item-content.ts'
import { implementationCodeFault, implementationCodeOf, isCatalogueCode, isUscc } from './catalogue-code.ts'
import { boundsOf, isLawfulAmount } from './penalty-amount.ts'
import { mayRankGroundItem, mayRankSetPenalty } from './setting-power.ts'
import { stableId } from './stable-id.ts'
import { placeVersion } from './version-chain.ts'
import { undrawableReason } from './drawable.ts'

test('a catalogue code is fourteen digits and nothing else', () => {
  expect(isCatalogueCode('01234567890123')).toBe(true)
  expect(isCatalogueCode('0123456789012')).toBe(false)
  expect(isCatalogueCode('0123456789012A')).toBe(false)
})

test('the check character of a USCC is taken mod 31 twice', () => {
  for (const code of [
    '91350100M000100Y43',
    '91500111MACM8P5450',
    '11330600MB1573660P',
    '1133020000N00B053W',
    '91330201MAN00B113P',
  ]) {
    expect(isUscc(code)).toBe(true)
  }
  expect(isUscc('91350100M000100Y4Z')).toBe(false)
  expect(isUscc('91350100M000100Y44')).toBe(false)
})

test('an implementation list code is the USCC of the body and a level digit 1 to 5', () => {
  expect(implementationCodeFault('1133020000N00B053W3')).toBeUndefined()
  expect(implementationCodeFault('1133020000N00B053W4000001')).toBeUndefined()
  expect(implementationCodeFault('1133020000N00B053W6')).toBe('level')
  expect(implementationCodeFault('1133020000N00B053X3')).toBe('uscc')
  expect(implementationCodeFault('1133020000N00B053W')).toBe('length')
  expect(implementationCodeFault('1133020000N00B053W3a')).toBe('tail')
})

test('a body’s own implementation list code is of its level and its division; among several none is guessed', () => {
  const codes = ['1133020000N00B053W3001', '1133020300N00B053X4001', '1133020500N00B053Y4001']
  expect(implementationCodeOf(codes, { level: 'city', divisionCode: '330200' })).toBe(codes[0])
  expect(implementationCodeOf(codes, { level: 'district', divisionCode: '330205' })).toBe(codes[2])
  expect(implementationCodeOf(codes, { level: 'town', divisionCode: '330203' })).toBe('')
  expect(implementationCodeOf(codes, { level: 'district', divisionCode: null })).toBe('')
  expect(
    implementationCodeOf([...codes, '1133020300N00B054Z4001'], { level: 'district', divisionCode: '330203' }),
  ).toBe('')
})

const range = (subject: PenaltyAmount['subject'], minFen: number, maxFen: number): PenaltyAmount => ({
  subject,
  when: '',
  amount: { type: 'range', minFen, maxFen },
})

test('N20: an individual may be fined 50 to 500 yuan and a unit 1,000 to 10,000', () => {
  const amounts = [range('unit', 100_000, 1_000_000), range('individual', 5_000, 50_000)]
  expect(isLawfulAmount(amounts, { subject: 'individual' }, 60_000)).toBe(false)
  expect(isLawfulAmount(amounts, { subject: 'individual' }, 50_000)).toBe(true)
  expect(isLawfulAmount(amounts, { subject: 'unit' }, 60_000)).toBe(false)
  expect(isLawfulAmount(amounts, { subject: 'responsible-person' }, 50_000)).toBe(false)
})

test('N31: a fixed fine allows no other amount', () => {
  const amounts: PenaltyAmount[] = [{ subject: 'any', when: '', amount: { type: 'fixed', fen: 300_000 } }]
  expect(isLawfulAmount(amounts, { subject: 'unit' }, 300_000)).toBe(true)
  expect(isLawfulAmount(amounts, { subject: 'unit' }, 299_999)).toBe(false)
})

test('N32: seven parking spaces make 70,000 yuan', () => {
  const amounts: PenaltyAmount[] = [
    { subject: 'any', when: '', amount: { type: 'per-unit', unit: '机动车位', fenPerUnit: 1_000_000 } },
  ]
  expect(boundsOf(amounts, { subject: 'unit', units: 7 })).toEqual({ minFen: 7_000_000, maxFen: 7_000_000 })
  expect(boundsOf(amounts, { subject: 'unit' })).toBeUndefined()
})

test('a multiple, a ceiling, a tier and a daily amount have their own bounds', () => {
  const multiple: PenaltyAmount[] = [
    { subject: 'any', when: '', amount: { type: 'multiple', base: '摊位费', min: 1, max: 3 } },
  ]
  expect(boundsOf(multiple, { subject: 'unit', baseFen: 20_000 })).toEqual({ minFen: 20_000, maxFen: 60_000 })
  const ceiling: PenaltyAmount[] = [{ subject: 'any', when: '', amount: { type: 'at-most', maxFen: 50_000 } }]
  expect(boundsOf(ceiling, { subject: 'unit' })).toEqual({ minFen: 0, maxFen: 50_000 })
  const tiers: PenaltyAmount[] = [
    { ...range('individual', 5_000, 5_000), when: '第一档' },
    { ...range('individual', 5_000, 20_000), when: '第二档' },
  ]
  expect(boundsOf(tiers, { subject: 'individual', when: '第二档' })).toEqual({ minFen: 5_000, maxFen: 20_000 })
  expect(boundsOf(tiers, { subject: 'individual' })).toBeUndefined()
  const daily: PenaltyAmount[] = [
    { subject: 'any', when: '', amount: { type: 'per-day', base: '原处罚数额', note: '' } },
  ]
  expect(boundsOf(daily, { subject: 'unit', units: 3, baseFen: 1_000_000 })).toEqual({
    minFen: 3_000_000,
    maxFen: 3_000_000,
  })
})

test('which rank may set which penalty follows articles 10 to 16 of the penalty law', () => {
  expect(mayRankSetPenalty('法律', 'personal-liberty')).toBe(true)
  expect(mayRankSetPenalty('行政法规', 'personal-liberty')).toBe(false)
  expect(mayRankSetPenalty('地方性法规', 'business-licence-revocation')).toBe(false)
  expect(mayRankSetPenalty('地方性法规', 'business-suspension')).toBe(true)
  expect(mayRankSetPenalty('部门规章', 'fine')).toBe(true)
  expect(mayRankSetPenalty('地方政府规章', 'confiscation-of-goods')).toBe(false)
  expect(mayRankSetPenalty('规范性文件', 'warning')).toBe(false)
  expect([mayRankGroundItem('部门规章'), mayRankGroundItem('规范性文件'), mayRankGroundItem('平台规程')]).toEqual([
    true,
    false,
    false,
  ])
})

const span = (itemVersionId: string, from: string, to: string | null) => ({
  itemVersionId,
  validFrom: plainDate(from),
  validTo: to === null ? null : plainDate(to),
})

test('a later version closes the open one on the day before; any other shared day is an overlap', () => {
  expect(placeVersion([span('a', '2022-01-01', null)], span('b', '2026-04-15', null))).toEqual({
    fits: true,
    closes: { itemVersionId: 'a', validTo: '2026-04-14' },
  })
  expect(placeVersion([span('a', '2022-01-01', '2026-04-14')], span('b', '2026-04-15', null))).toEqual({ fits: true })
  expect(placeVersion([span('a', '2022-01-01', '2026-04-14')], span('b', '2026-04-14', null))).toMatchObject({
    fits: false,
  })
  expect(placeVersion([span('a', '2022-01-01', null)], span('b', '2022-01-01', null))).toMatchObject({ fits: false })
  expect(placeVersion([span('a', '2022-01-01', null)], span('b', '2021-01-01', '2022-01-01'))).toMatchObject({
    fits: false,
  })
  expect(placeVersion([span('a', '2022-01-01', null)], span('b', '2021-01-01', '2021-12-31'))).toEqual({ fits: true })
})

test('nothing without a live legal basis can be drawn', () => {
  const facts = {
    kind: 'inspection',
    isRetired: false,
    hasVersionInForce: true,
    isHistorical: false,
    powers: [{ label: '第五条', isLive: true }],
  }
  expect(undrawableReason(facts)).toBeUndefined()
  expect(undrawableReason({ ...facts, powers: [] })).toBe('no-basis')
  expect(undrawableReason({ ...facts, powers: [...facts.powers, { label: '第六条', isLive: false }] })).toBe(
    'basis-dead',
  )
  expect(undrawableReason({ ...facts, kind: 'penalty' })).toBe('not-an-inspection')
  expect(undrawableReason({ ...facts, isRetired: true })).toBe('retired')
  expect(undrawableReason({ ...facts, hasVersionInForce: false })).toBe('no-version')
  expect(undrawableReason({ ...facts, hasVersionInForce: false, isHistorical: true })).toBe('historical')
})

test('an id computed from an official code is a version 8 UUID and always the same', () => {
  expect(stableId('item', 'SCJG-01')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
  expect(stableId('item', 'SCJG-01')).toBe(stableId('item', 'SCJG-01'))
  expect(stableId('item', 'SCJG-01')).not.toBe(stableId('version', 'SCJG-01'))
})
