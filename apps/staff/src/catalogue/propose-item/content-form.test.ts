import { expect, test } from 'vitest'
import { contentOf, type ProposedContent, valuesOf } from './content-form.ts'

const stored: ProposedContent = {
  validFrom: '2024-01-01',
  basis: [{ cite: 'cn.food-safety-law/109', role: 'power' }],
  sector: '市场监管',
  agency: '市场监督管理部门',
  levels: ['city', 'county'],
  catalogueCode: '330231001000',
  checkPoints: [
    { code: 'P-01', text: '许可', reason: '应当取得许可', weight: 'key', cites: ['cn.food-safety-law/35'] },
  ],
  source: '依据条文整理',
}

test('a new version begins from the one before and carries over what the form does not show', () => {
  const values = { ...valuesOf(stored), validFrom: '2027-01-01', source: '修订' }
  const next = contentOf({ basis: [], sector: '', agency: '', levels: [], ...values }, 'inspection', 'P', stored)
  expect(next).toMatchObject({
    validFrom: '2027-01-01',
    basis: stored.basis,
    catalogueCode: '330231001000',
    checkPoints: stored.checkPoints,
    source: '修订',
    penalty: null,
  })
})
