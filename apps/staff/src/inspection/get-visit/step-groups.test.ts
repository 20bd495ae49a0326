import { expect, test } from 'vitest'
import { stepGroups } from './step-groups.ts'

test('a run of the same act by one person folds, and no step is lost', () => {
  const step = (kind: string, byName: string, leafHash: string) => ({ kind, title: kind, byName, at: '', leafHash })
  const steps = [
    step('a', '甲', '1'),
    step('a', '甲', '2'),
    step('a', '乙', '3'),
    step('b', '乙', '4'),
    step('a', '甲', '5'),
  ]
  expect(stepGroups(steps).map((group) => group.map((each) => each.leafHash).join(''))).toEqual(['12', '3', '4', '5'])
})
