import { expect, test } from 'vitest'
import { compareLists, type ListRow } from './compare-list.ts'

const COLUMNS = [
  { name: 'item_name', title: '子项名称' },
  { name: 'version_no', title: '版本号' },
  { name: 'supervise_measures', title: '监管措施' },
]
const row = (code: string, parts: ListRow = {}): ListRow => ({
  catalog_code: code,
  item_code: `L-${code}`,
  item_name: `事项${code}`,
  version_no: '2',
  version_state: '修改',
  supervise_measures: '实地检查',
  ...parts,
})

test('each difference is named: missing there, missing here, other version, other text with its columns, other standing', () => {
  const ours = new Map([
    ['a', row('1')],
    ['b', row('2')],
    ['c', row('3')],
    ['d', row('4')],
    ['e', row('5', { version_state: '取消' })],
  ])
  const theirs = [
    row('1'),
    row('3', { version_no: '3', item_name: '事项三' }),
    row('4', { supervise_measures: '查阅资料' }),
    row('5'),
    row('9'),
  ]
  const found = compareLists(ours, theirs, COLUMNS)
  expect(found).toMatchObject({ rowsHere: 5, rowsThere: 5, alike: 1 })
  expect(
    found.differences.map(({ kind, catalogueCode, isNewerThere, fields }) => [
      kind,
      catalogueCode,
      isNewerThere,
      fields.map((one) => one.title),
    ]),
  ).toEqual([
    ['missing-there', '2', false, []],
    ['other-version', '3', true, ['子项名称', '版本号']],
    ['other-text', '4', false, ['监管措施']],
    ['other-standing', '5', false, []],
    ['missing-here', '9', true, []],
  ])
})

test('an item without a catalogue code is found by its local code; what is cancelled on both sides is alike', () => {
  const ours = new Map([
    ['a', row('', { item_code: 'L-1' })],
    ['b', row('2', { version_state: '取消' })],
    ['c', row('3', { version_state: '取消' })],
  ])
  const theirs = [row('1'), row('2', { version_state: '取消', version_no: '1' }), row('8', { version_state: '取消' })]
  expect(compareLists(ours, theirs, COLUMNS)).toMatchObject({
    alike: 1,
    differences: [{ kind: 'other-text', itemId: 'a', fields: [{ name: 'item_name' }] }],
  })
})
