export type ObjectKind = 'equipment' | 'product' | 'site' | 'website'
export type ObjectCodeType =
  | 'equipment-code'
  | 'registration-code'
  | 'gtin'
  | 'drug-trace'
  | 'drug-standard'
  | 'udi'
  | 'own'

export const objectKindChoices: { value: ObjectKind; label: string }[] = [
  { value: 'equipment', label: '设备' },
  { value: 'product', label: '产品' },
  { value: 'site', label: '场地' },
  { value: 'website', label: '网站' },
]

export const codeTypeChoices: { value: ObjectCodeType; label: string }[] = [
  { value: 'equipment-code', label: '特种设备代码（18 位）' },
  { value: 'registration-code', label: '使用登记注册代码（20 位）' },
  { value: 'gtin', label: '商品条码 GTIN' },
  { value: 'drug-trace', label: '药品追溯码（20 位）' },
  { value: 'drug-standard', label: '药品本位码（14 位）' },
  { value: 'udi', label: '医疗器械唯一标识 UDI' },
  { value: 'own', label: '自编号、网址（不校验）' },
]

export const objectStateChoices = [
  { value: 'in-use', label: '在用' },
  { value: 'stopped', label: '停用' },
  { value: 'scrapped', label: '报废' },
] as const
