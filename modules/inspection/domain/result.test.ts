import { expect, test } from 'vitest'
import { canBeConcludedWithoutCounterpart, isFollowUpConsistent, resultObstacle } from './result.ts'
import type { ItemConclusion, ResultCategoryRow } from './result.ts'

const rows: ResultCategoryRow[] = [
  {
    code: 'none-found',
    label: '未发现问题',
    grouping: 'check',
    isProblem: false,
    consequence: 'none',
    needsPresence: true,
  },
  {
    code: 'unreachable',
    label: '无法联系',
    grouping: 'check',
    isProblem: true,
    consequence: 'abnormal-list',
    needsPresence: false,
  },
  {
    code: 'undisclosed',
    label: '未公示',
    grouping: 'check',
    isProblem: true,
    consequence: 'abnormal-list',
    needsPresence: true,
  },
  {
    code: 'correction-ordered',
    label: '发现问题已责令改正',
    grouping: 'check',
    isProblem: true,
    consequence: 'correction',
    needsPresence: true,
  },
  {
    code: 'pending',
    label: '发现问题待后续处理',
    grouping: 'check',
    isProblem: true,
    consequence: 'lead',
    needsPresence: true,
  },
]
const categories = new Map(rows.map((row) => [row.code, row]))
const item = (parts: Partial<ItemConclusion>): ItemConclusion => ({
  itemId: 'i',
  itemName: '食品经营',
  answers: ['none-found'],
  codes: ['none-found'],
  hasCorrectionOrder: false,
  ...parts,
})

test('a clean item is 未发现问题 and nothing else', () => {
  expect(resultObstacle([item({})], ['none'], categories)).toBeUndefined()
  expect(resultObstacle([item({ codes: ['none-found', 'unreachable'] })], ['none'], categories)).toMatchObject({
    kind: 'none-found-with-others',
  })
})

test('several categories may hold for one item', () => {
  const both = item({ answers: ['found'], codes: ['undisclosed', 'correction-ordered'], hasCorrectionOrder: true })
  expect(resultObstacle([both], ['correct-and-track'], categories)).toBeUndefined()
})

test('a finding needs a category that states a problem, and a problem needs a finding', () => {
  expect(resultObstacle([item({ answers: ['found'] })], ['none'], categories)).toMatchObject({
    kind: 'finding-without-problem',
  })
  expect(resultObstacle([item({ codes: ['undisclosed'] })], ['copy-to-agency'], categories)).toMatchObject({
    kind: 'problem-without-finding',
  })
})

test('责令改正 needs its order, and 待后续处理 needs somewhere to go', () => {
  expect(
    resultObstacle([item({ answers: ['found'], codes: ['correction-ordered'] })], ['correct-and-track'], categories),
  ).toMatchObject({ kind: 'correction-missing' })
  expect(
    resultObstacle([item({ answers: ['found'], codes: ['pending'] })], ['correct-and-track'], categories),
  ).toMatchObject({ kind: 'lead-missing' })
})

test('unanswered points stand in the way unless nobody could be met', () => {
  expect(resultObstacle([item({ answers: ['none-found', null] })], ['none'], categories)).toMatchObject({
    kind: 'unanswered',
    count: 1,
  })
  expect(
    resultObstacle([item({ answers: [null], codes: ['unreachable'] })], ['copy-to-agency'], categories),
  ).toBeUndefined()
  expect(canBeConcludedWithoutCounterpart(['unreachable'], categories)).toBe(true)
  expect(canBeConcludedWithoutCounterpart(['unreachable', 'undisclosed'], categories)).toBe(false)
})

test('no result and an unknown category are refused', () => {
  expect(resultObstacle([item({ codes: [] })], ['none'], categories)).toMatchObject({ kind: 'no-result' })
  expect(resultObstacle([item({ codes: ['合格'] })], ['none'], categories)).toMatchObject({
    kind: 'unknown-code',
    code: '合格',
  })
})

test('无需后续处置 stands alone and without a problem', () => {
  expect(isFollowUpConsistent(['none'], false)).toBe(true)
  expect(isFollowUpConsistent(['none'], true)).toBe(false)
  expect(isFollowUpConsistent(['none', 'copy-to-agency'], false)).toBe(false)
  expect(isFollowUpConsistent([], false)).toBe(false)
  expect(isFollowUpConsistent(['copy-to-agency', 'refer-to-cases'], true)).toBe(true)
})
