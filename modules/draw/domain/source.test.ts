import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isQuicknetRound, quicknetMoment, quicknetRoundAt } from './drand.ts'
import { fromHex, hex } from './encoding.ts'
import { isSourceName, ownMoment, sourceRuleBroken, sourceValue } from './source.ts'
import type { NamedSource } from './source.ts'

const kl8: NamedSource = { type: 'cwl-kl8', at: '2025063' }
const KL8_VALUE = '2025063:02,05,11,13,17,20,24,29,31,36,40,44,47,52,58,61,66,70,73,79'
const parties: NamedSource = { type: 'parties', at: '0'.repeat(64) }
const drand: NamedSource = { type: 'drand-quicknet', at: '1000' }
const ssq: NamedSource = { type: 'cwl-ssq', at: '2025063' }

test('the real quicknet rounds of vector 17 verify, and no other round or byte does', () => {
  const { vectors } = JSON.parse(
    readFileSync(new URL('../../../spec/draw/draw-vectors.json', import.meta.url), 'utf8'),
  ) as {
    vectors: { name: string; expect: { round: number; signature: string }[] }[]
  }
  const rounds = vectors.find(({ name }) => name === '17-drand')?.expect ?? []
  expect(rounds).toHaveLength(2)
  for (const { round, signature } of rounds) {
    expect(isQuicknetRound(round, fromHex(signature))).toBe(true)
    expect(isQuicknetRound(round + 1, fromHex(signature))).toBe(false)
    expect(isQuicknetRound(round, fromHex(signature.replace(/.$/, (c) => (c === '0' ? '1' : '0'))))).toBe(false)
  }
  expect(isQuicknetRound(1000, new Uint8Array(3))).toBe(false)
})

test('a round and its moment find each other', () => {
  expect(quicknetMoment(1000)).toBe(1692803367 + 3 * 999)
  expect(quicknetRoundAt(quicknetMoment(1000))).toBe(1000)
  expect(quicknetRoundAt(quicknetMoment(1000) + 1)).toBe(1001)
  expect(ownMoment(drand)).toBe(quicknetMoment(1000))
  expect(ownMoment(kl8)).toBeUndefined()
})

test('快乐8 is the issue and twenty ascending numbers, byte for byte as vector 03 has it', () => {
  const value = sourceValue(kl8, KL8_VALUE)
  expect(value.ok && hex(value.value).startsWith('323032353036333a30322c3035')).toBe(true)
  for (const wrong of [
    KL8_VALUE.replace('2025063', '2025064'),
    KL8_VALUE.replace('02,05', '05,02'),
    KL8_VALUE.replace('02,05', '02,02'),
    KL8_VALUE.replace('79', '81'),
    KL8_VALUE.replace('02,', '2,'),
    KL8_VALUE.replace(',79', ''),
    `${KL8_VALUE}:x`,
    '2025063',
  ]) {
    expect(sourceValue(kl8, wrong).ok).toBe(false)
  }
})

test('双色球 is six red and one blue', () => {
  expect(sourceValue(ssq, '2025063:01,07,12,18,25,33+16').ok).toBe(true)
  expect(sourceValue(ssq, '2025063:01,07,12,18,25,33+17').ok).toBe(false)
  expect(sourceValue(ssq, '2025063:01,07,12,18,25,33').ok).toBe(false)
})

test('a drand value is a signature that verifies; parties reveal and are never typed in', () => {
  expect(sourceValue(drand, 'zz').ok).toBe(false)
  expect(sourceValue(drand, 'ab'.repeat(48)).ok).toBe(false)
  expect(sourceValue(parties, 'x').ok).toBe(false)
})

test('a real draw never rests on parties alone, on foreign light nobody switched on, or on too few bits', () => {
  expect(sourceRuleBroken([parties, kl8], 'real', false)).toBeUndefined()
  expect(sourceRuleBroken([kl8, ssq], 'real', false)).toBeUndefined()
  expect(sourceRuleBroken([drand], 'real', true)).toBeUndefined()
  expect(sourceRuleBroken([drand], 'real', false)).toContain('境外')
  expect(sourceRuleBroken([parties], 'real', false)).toContain('公开随机源')
  expect(sourceRuleBroken([kl8, parties], 'real', false)).toContain('公开随机源')
  expect(sourceRuleBroken([kl8, parties, ssq], 'real', false)).toContain('最前')
  expect(sourceRuleBroken([kl8], 'real', false)).toContain('64')
  expect(sourceRuleBroken([kl8, kl8], 'real', false)).toContain('一次')
  expect(sourceRuleBroken([], 'real', false)).toBeDefined()
})

test('a rehearsal uses parties and nothing else', () => {
  expect(sourceRuleBroken([parties], 'rehearsal', false)).toBeUndefined()
  expect(sourceRuleBroken([parties, kl8], 'rehearsal', false)).toContain('演练')
})

test('issues, rounds and sets are named in one form', () => {
  expect(isSourceName(kl8)).toBe(true)
  expect(isSourceName({ type: 'cwl-kl8', at: '2025367' })).toBe(false)
  expect(isSourceName({ type: 'cwl-kl8', at: '2025000' })).toBe(false)
  expect(isSourceName(drand)).toBe(true)
  expect(isSourceName({ type: 'drand-quicknet', at: '0' })).toBe(false)
  expect(isSourceName(parties)).toBe(true)
})
