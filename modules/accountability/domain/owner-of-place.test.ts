import { expect, test } from 'vitest'
import { ownerBook, ownerOf } from './owner-of-place.ts'
import type { OwningAgency } from './owner-of-place.ts'

const agency = (agencyId: string, parts: Partial<OwningAgency> = {}): OwningAgency => ({
  agencyId,
  level: 'district',
  status: 'active',
  sector: '市场监管',
  divisions: ['330203'],
  functionalArea: null,
  ...parts,
})

const book = ownerBook(
  [
    agency('海曙局'),
    agency('鼓楼所', { level: 'office' }),
    agency('北仑局', { divisions: ['330206'] }),
    agency('大榭分局', { status: 'stopped', divisions: ['330206'], functionalArea: '大榭开发区' }),
    agency('高新区分局', { divisions: [], functionalArea: '高新区' }),
    agency('海曙综合执法局', { sector: '综合行政执法' }),
  ],
  [
    { agencyId: '鼓楼所', system: 'supervision-office', code: '33020302' },
    { agencyId: '大榭分局', system: 'registration-authority', code: '330212' },
    { agencyId: '高新区分局', system: 'registration-authority', code: '330291' },
    { agencyId: '海曙综合执法局', system: 'registration-authority', code: '999999' },
  ],
  '市场监管',
)
const owner = (officeCode: string | null, authorityCode: string | null, divisionCode: string | null) =>
  ownerOf({ officeCode, authorityCode, divisionCode }, book)?.agencyId

test('a place belongs to its office, else to the authority, else to the district', () => {
  expect(owner('33020302', null, '330203')).toBe('鼓楼所')
  expect(owner(null, '330291', null)).toBe('高新区分局')
  expect(owner(null, null, '330206')).toBe('北仑局')
})

test('a stopped authority hands its places to the district it lies in; its code is not a division', () => {
  expect(owner(null, '330212', null)).toBe('北仑局')
})

test('a place of which nothing is known, or only another line knows, is a blind spot', () => {
  expect(owner(null, null, null)).toBeUndefined()
  expect(owner('33029999', '999999', '330299')).toBeUndefined()
})
