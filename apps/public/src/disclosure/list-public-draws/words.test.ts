import { expect, test } from 'vitest'
import type { DrawLine } from '../../api/shapes.ts'
import { aroundNow, drawSentence } from './words.ts'

const now = new Date('2026-11-22T02:00:00Z')

function draw(code: string, over: Partial<DrawLine>): DrawLine {
  return {
    planId: code,
    code,
    title: code,
    agencyName: '宁波市市场监督管理局',
    state: 'COMMITTED',
    stateLabel: '已承诺',
    holdAt: '2026-11-23T02:05:00Z',
    committedAt: '2026-11-20T02:00:00Z',
    isUpcoming: true,
    rehearsal: false,
    dueAt: '2026-11-23T02:00:00Z',
    drawnAt: null,
    frameCount: 12480,
    targetCount: 375,
    listRelease: 'after-inspection',
    voidReason: null,
    ...over,
  }
}

test('the timeline shows the last draws held and the next to come, each in the order of time', () => {
  const draws = [
    draw('late', { dueAt: '2026-11-25T02:00:00Z' }),
    draw('soon', { dueAt: '2026-11-23T02:00:00Z' }),
    draw('old', { state: 'CLOSED', drawnAt: '2026-09-01T02:00:00Z' }),
    draw('older', { state: 'CLOSED', drawnAt: '2026-08-01T02:00:00Z' }),
    draw('oldest', { state: 'CLOSED', drawnAt: '2026-07-01T02:00:00Z' }),
  ]
  const { held, coming } = aroundNow(draws, now)
  expect(held.map((each) => each.code)).toEqual(['older', 'old'])
  expect(coming.map((each) => each.code)).toEqual(['soon', 'late'])
})

test('a void draw is never announced as coming', () => {
  expect(aroundNow([draw('void', { state: 'VOID', dueAt: '2026-11-25T02:00:00Z' })], now).coming).toEqual([])
})

test('one sentence says from how many how many are drawn', () => {
  expect(drawSentence(draw('a', {}))).toBe('从 12,480 户中抽 375 户')
  expect(drawSentence(draw('a', { state: 'DRAWN' }))).toBe('从 12,480 户中抽出 375 户')
  expect(drawSentence(draw('a', { joint: true }))).toBe('从 12,480 户中抽 375 户次')
})
