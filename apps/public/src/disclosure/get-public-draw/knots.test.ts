import { expect, test } from 'vitest'
import type { DrawMoment } from '../../api/shapes.ts'
import { knotsOf } from './knots.ts'

function moment(state: string, reason: string | null = null, wave = 1): DrawMoment {
  return { state, wave, at: '2026-11-20T02:00:00Z', leafHash: 'ab'.repeat(32), label: state, reason }
}

test('the rope shows what happened as tied, the present state as now, and the rest as ahead', () => {
  const knots = knotsOf({
    state: 'COMMITTED',
    listRelease: 'after-inspection',
    history: [moment('APPROVED'), moment('FROZEN'), moment('COMMITTED')],
  })
  expect(knots.map((knot) => `${knot.name}:${knot.state}`).slice(0, 6)).toEqual([
    '批准计划:tied',
    '冻结名单:tied',
    '封存并公布:now',
    '第三方见证:ahead',
    '等待随机数:ahead',
    '随机数到达:ahead',
  ])
})

test('a void draw ends its rope with a cut and its reason', () => {
  const knots = knotsOf({
    state: 'VOID',
    listRelease: 'after-inspection',
    history: [moment('COMMITTED'), moment('VOID', '名单漏列一个街道')],
  })
  expect(knots.at(-1)).toMatchObject({ name: '作废', state: 'cut', note: '名单漏列一个街道' })
  expect(knots.some((knot) => knot.state === 'ahead')).toBe(false)
})

test('a list that is never published has no knot for its publication', () => {
  const knots = knotsOf({ state: 'COMMITTED', listRelease: 'never', history: [moment('COMMITTED')] })
  expect(knots.some((knot) => knot.name === '公开名单')).toBe(false)
})

test('a closed draw has no state that is still running', () => {
  const knots = knotsOf({ state: 'CLOSED', listRelease: 'after-draw', history: [moment('DRAWN'), moment('CLOSED')] })
  expect(knots.some((knot) => knot.state === 'now')).toBe(false)
})

test('a later wave ties its knots beside the draw, which stays where it is', () => {
  const history = [moment('DRAWN'), moment('RELEASED'), moment('SEEDED', null, 2), moment('DRAWN', null, 2)]
  const knots = knotsOf({ state: 'RELEASED', listRelease: 'after-draw', history })
  expect(knots.map((knot) => `${knot.name}:${knot.state}`).slice(-6)).toEqual([
    '抽取:tied',
    '派出检查:now',
    '第 2 批抽取:tied',
    '检查完成:ahead',
    '公开名单:ahead',
    '公示结果:ahead',
  ])
})
