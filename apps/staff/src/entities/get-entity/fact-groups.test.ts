import { expect, test } from 'vitest'
import { factGroups } from './fact-groups.ts'

test('what another body says stands beside the register and marks the conflict', () => {
  const fact = (kind: string, value: string, conflicts: boolean) => ({ kind, label: kind, value, conflicts })
  const groups = factGroups([fact('name', '甲', false), fact('domicile', '一路', true), fact('domicile', '二路', true)])
  expect(groups.map((group) => [group.kind, group.values.length, group.isDisputed])).toEqual([
    ['name', 1, false],
    ['domicile', 2, true],
  ])
})
