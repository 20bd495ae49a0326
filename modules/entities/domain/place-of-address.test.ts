import { expect, test } from 'vitest'
import { placeOfAddress, type PlaceWord } from './place-of-address.ts'

const words = new Map<string, PlaceWord>(
  (
    [
      ['鄞州', 'division', '330212'],
      ['江东', 'abolished-division', '330212'],
      ['海曙', 'division', '330203'],
      ['余姚', 'division', '330281'],
      ['慈溪', 'division', '330282'],
      ['石碶', 'town', '330203'],
      ['慈城', 'town', '330205'],
      ['白沙路', 'town', '330282'],
      ['白沙街道', 'town', '330205'],
      ['高新区', 'functional-area', '330212'],
    ] as const
  ).map(([word, kind, divisionCode]) => [word, { word, kind, divisionCode }]),
)
const divisionOf = (address: string) => placeOfAddress(address, words)?.divisionCode

test.each([
  ['浙江省宁波市海曙区公园路1号', '330203'],
  ['余姚市舜水南路37号', '330281'],
  ['浙江省余姚市黄家埠镇工业园区B区', '330281'],
  ['宁波市江东区百丈路8号', '330212'],
  ['宁波高新区光华路299弄', '330212'],
  ['慈城镇解放路1号', '330205'],
])('%s lies in %s', (address, division) => {
  expect(divisionOf(address)).toBe(division)
})

test('a town that has changed hands wins over the district written before it', () => {
  expect(divisionOf('浙江省宁波市鄞州区石碶街道雅源路8号')).toBe('330203')
})

test('two places of like beginnings are told apart by the longer word', () => {
  expect(divisionOf('慈溪市白沙路街道新江路1号')).toBe('330282')
  expect(divisionOf('白沙街道人民路1号')).toBe('330205')
})

test('an address that does not say where it lies is not guessed at', () => {
  expect(divisionOf('开发区商品经营基地')).toBeUndefined()
  expect(divisionOf('上海市黄浦区宁波路276号')).toBeUndefined()
})
