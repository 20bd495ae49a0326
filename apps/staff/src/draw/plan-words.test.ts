import { expect, test } from 'vitest'
import { ropeKnots } from './plan-words.ts'

const change = (state: 'DRAFT' | 'APPROVED' | 'DRAWN' | 'RELEASED' | 'VOID', wave = 1) => ({
  state,
  wave,
  stateName: state,
  at: '2026-03-02T01:00:00Z',
  leafHash: 'aa',
  reason: null,
})

test('the rope shows tied knots, the present one and what lies ahead', () => {
  const knots = ropeKnots([change('DRAFT'), change('APPROVED')], 'APPROVED', () => undefined)
  expect(knots.slice(0, 3).map((knot) => [knot.name, knot.state])).toEqual([
    ['编制计划', 'tied'],
    ['两人批准', 'now'],
    ['冻结名册', 'ahead'],
  ])
  expect(knots.at(-1)?.name).toBe('办结')
})

test('a void cuts the rope and nothing lies ahead', () => {
  const knots = ropeKnots([change('DRAFT'), change('VOID')], 'VOID', () => undefined)
  expect(knots.map((knot) => knot.state)).toEqual(['tied', 'cut'])
})

test('a later wave ties knots of its own, and the plan stays where it is', () => {
  const knots = ropeKnots([change('DRAWN'), change('RELEASED'), change('DRAWN', 2)], 'RELEASED', () => undefined)
  expect(knots.slice(0, 4).map((knot) => [knot.name, knot.state])).toEqual([
    ['抽取', 'tied'],
    ['放行检查', 'now'],
    ['第 2 批 抽取', 'tied'],
    ['检查完毕', 'ahead'],
  ])
})
