import { expect, test } from 'vitest'
import type { JointItemList } from '../read-joint-item-list/list-query.ts'
import { droppedFrom, itemsBefore, jointItemsBody } from './form-values.ts'

const before = {
  items: [
    {
      number: '001',
      name: '宾馆经营',
      lead: '市监',
      partners: ['消防', '文旅'],
      objects: '住宿单位',
      method: '实地',
      items: [{ code: 'SCJG-01', name: '食品销售' }],
      yearAdded: 2025,
      reason: '同一批单位',
    },
    {
      number: '002',
      name: '旅行社',
      lead: '文旅',
      partners: ['市监'],
      objects: '旅行社',
      method: '实地',
      items: [],
      yearAdded: 2025,
      reason: '同一批单位',
    },
  ],
} as unknown as JointItemList
const directory = {
  agencies: ['市监', '消防', '文旅'].map((name) => ({ id: `id-${name}`, name })),
  items: [{ itemId: 'food', code: 'SCJG-01' }],
}

test('the next version begins with the entries of the one before, their agencies and items found again', () => {
  expect(itemsBefore(before, directory)[0]).toEqual({
    number: '001',
    name: '宾馆经营',
    leadAgencyId: 'id-市监',
    partnerIds: ['id-消防', 'id-文旅'],
    objects: '住宿单位',
    method: '实地',
    itemIds: ['food'],
  })
  expect(itemsBefore(null, directory)).toEqual([])
})

test('an entry that is new carries its reason, an old one its own, and one taken off the reason for that', () => {
  const [hotel] = itemsBefore(before, directory)
  if (hotel === undefined) throw new Error('the version before has a hotel')
  const fresh = { ...hotel, number: '003', name: '网吧', reason: '三部门都查' }
  expect(droppedFrom(before, [hotel, fresh])).toEqual([{ number: '002', name: '旅行社' }])
  const form = {
    title: '联合抽查事项清单',
    year: 2026,
    items: [{ ...hotel, reason: '不改' }, fresh],
    dropped: [{ number: '002', name: '旅行社', reason: '事项已经下放' }],
    considered: [],
  }
  const body = jointItemsBody('list', form, before)
  expect(body.items.map(({ reason }) => reason)).toEqual([undefined, '三部门都查'])
  expect(body.dropped).toEqual([{ number: '002', reason: '事项已经下放' }])
})
