// RFC 4180 header line of a registration file.
/** What a column of a register file holds. @technical */
export type ColumnKey =
  | 'name'
  | 'code'
  | 'registeredOn'
  | 'type'
  | 'legalRepresentative'
  | 'capital'
  | 'scope'
  | 'province'
  | 'city'
  | 'address'
  | 'status'
  | 'statusSince'
  | 'industry'
  | 'authority'
  | 'office'
  | 'division'
  | 'registrationNumber'
  | 'formerNames'
  | 'otherPremises'
  | 'licences'

/** Column index of each key found in a header. @technical */
export interface RegisterColumns {
  readonly titles: readonly string[]
  readonly indexes: Readonly<Partial<Record<ColumnKey, number>>>
  /** Titles no column of the register answers to; they are kept in quarantined rows only. */
  readonly ignored: readonly string[]
}

// The ten columns of the city's registration file come first; the rest is optional.
const titles: Readonly<Record<ColumnKey, readonly string[]>> = {
  name: ['企业名称', '名称', '主体名称', '市场主体名称', '经营主体名称'],
  code: ['统一社会信用代码', '社会信用代码', '信用代码'],
  registeredOn: ['注册日期', '成立日期', '登记日期'],
  type: ['企业类型', '主体类型', '市场主体类型'],
  legalRepresentative: ['法人代表', '法定代表人', '负责人', '经营者'],
  capital: ['注册资金', '注册资本'],
  scope: ['经营范围'],
  province: ['所在省份', '省份'],
  city: ['地区', '所在地区', '城市'],
  address: ['注册地址', '住所', '地址'],
  status: ['登记状态'],
  statusSince: ['状态日期'],
  industry: ['行业代码'],
  authority: ['登记机关', '登记机关代码'],
  office: ['管辖所', '管辖所代码'],
  division: ['所在区划', '区划代码'],
  registrationNumber: ['注册号'],
  formerNames: ['曾用名'],
  otherPremises: ['其他经营场所'],
  licences: ['许可证件'],
}

export const registerTitles: readonly string[] = Object.values(titles).map((names) => names[0] ?? '')

/** The title a person knows a column by. */
export function titleOf(key: ColumnKey): string {
  return titles[key][0] ?? key
}

/** Finds the columns in a header line; undefined when the two that make a register (name, code) are not there. */
export function readHeader(cells: readonly string[]): RegisterColumns | undefined {
  const indexes: Partial<Record<ColumnKey, number>> = {}
  const ignored: string[] = []
  const clean = cells.map((cell) => cell.replace(/^\uFEFF/u, '').trim())
  clean.forEach((title, index) => {
    const key = columnOf(title)
    if (key === undefined || indexes[key] !== undefined) ignored.push(title)
    else indexes[key] = index
  })
  if (indexes.name === undefined || indexes.code === undefined) return undefined
  return { titles: clean, indexes, ignored }
}

function columnOf(title: string): ColumnKey | undefined {
  return keyByTitle.get(title)
}

const keyByTitle = new Map<string, ColumnKey>()
for (const [key, names] of Object.entries(titles)) for (const name of names) keyByTitle.set(name, key as ColumnKey)
