import type { ObjectCodeFault, ObjectCodeType } from './domain/object-code.ts'

const codeTypes: Readonly<Record<ObjectCodeType, string>> = {
  'equipment-code': '特种设备代码',
  'registration-code': '使用登记注册代码',
  gtin: '商品条码（GTIN）',
  'drug-trace': '药品追溯码',
  'drug-standard': '药品本位码',
  udi: '医疗器械唯一标识',
  own: '自编号',
}

const shapes: Readonly<Record<ObjectCodeType, string>> = {
  'equipment-code': '应为 18 位（旧码 17 位）：设备品种 4、制造单位 5、年份 4、顺序号',
  'registration-code': '应为 20 位数字：4 位、行政区划 6、年月 6、4 位',
  gtin: '应为 8、12、13 或 14 位数字',
  'drug-trace': '应为 20 位数字',
  'drug-standard': '应为 14 位数字',
  udi: '应以（01）和 14 位商品条码起首',
  own: '',
}

const faults: Readonly<Record<Exclude<ObjectCodeFault, 'shape'>, string>> = {
  year: '年份晚于今年或不可信',
  month: '月份不存在',
  check: '校验码不符',
  day: '日期不存在',
}

export function codeTypeWord(type: string): string {
  return isCodeType(type) ? codeTypes[type] : type
}

/** Why a code is not one of its kind. */
export function codeFaultWord(type: ObjectCodeType, fault: ObjectCodeFault): string {
  return fault === 'shape' ? shapes[type] : faults[fault]
}

function isCodeType(type: string): type is ObjectCodeType {
  return type in codeTypes
}

const warnings: Readonly<
  Record<'operating-term' | 'licence' | 'abnormal-list', readonly [soon: string, past: string]>
> = {
  'operating-term': ['营业期限将届满', '营业期限已届满'],
  licence: ['许可证件将到期', '许可证件已到期'],
  'abnormal-list': ['列入经营异常名录将满三年', '列入经营异常名录已满三年'],
}

export function warningWord(kind: keyof typeof warnings, about: string, isPast: boolean): string {
  const word = warnings[kind][isPast ? 1 : 0]
  return about === '' ? word : `${about}：${word}`
}

const scopes: Readonly<Record<'province' | 'city' | 'bureau', string>> = {
  province: '全省',
  city: '全市',
  bureau: '本局',
}

export function scopeWord(scope: 'province' | 'city' | 'bureau'): string {
  return scopes[scope]
}
