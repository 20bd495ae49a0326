import { expect, test } from 'vitest'
import { agencyFor, type NoticeBook, routesOf } from './dual-notification.ts'

const book: NoticeBook = {
  version: 'x',
  routes: [
    { id: 'A', matter: '餐饮', role: '审批', sector: '市场监管', industries: ['62'], licences: ['食品经营'] },
    { id: 'B', matter: '商贸', role: '主管', sector: '商务', industries: ['51'], licences: [] },
  ],
  otherwise: { id: 'Z', matter: '一般', role: '主管', sector: '市场监管' },
}

test('industry and licence decide, with or without the section letter; whoever fits nothing is told to the registrar', () => {
  const ids = (industryCode: string | null, licenceKinds: string[] = []) =>
    routesOf({ industryCode, licenceKinds }, book).map((one) => [one.id, one.because.by])
  expect(ids('6210')).toEqual([['A', 'industry']])
  expect(ids('H6210')).toEqual([['A', 'industry']])
  expect(ids('5121', ['食品经营许可证'])).toEqual([
    ['A', 'licence'],
    ['B', 'industry'],
  ])
  expect(ids(null)).toEqual([['Z', 'otherwise']])
})

test('the organ of the district is told, else that of the city; dispatched and stopped ones never', () => {
  const agency = (id: string, level: string, parts: object = {}) => ({
    id,
    sector: '商务',
    level,
    kind: 'organ',
    status: 'active',
    divisions: ['330203'],
    ...parts,
  })
  const all = [agency('city', 'city'), agency('old', 'district', { status: 'stopped' }), agency('hs', 'district')]
  expect(agencyFor(all, '商务', '330203')?.id).toBe('hs')
  expect(agencyFor(all, '商务', '330281')?.id).toBe('city')
  expect(agencyFor(all, '商务', null)?.id).toBe('city')
  expect(agencyFor(all, '教育', '330203')).toBeUndefined()
})
