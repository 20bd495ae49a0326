import type { Indicator, TestVerdict } from './domain/indicator.ts'
import type { StandardKind } from './domain/standard-number.ts'

/** Chinese words of standards for screens and papers. */
export const standardKindWords: Readonly<Record<StandardKind, string>> = {
  mandatory: '强制性标准',
  recommended: '推荐性标准',
  local: '地方标准',
  group: '团体标准',
  enterprise: '企业标准',
}

export const numberForms: Readonly<Record<StandardKind, string>> = {
  mandatory: 'GB 12345-2026',
  recommended: 'GB/T 12345-2026',
  local: 'DB33/T 1234-2026',
  group: 'T/NBX 001-2026',
  enterprise: 'Q/NBX 001-2026',
}

export const indicatorKindWords = { function: '功能指标', performance: '性能指标' } as const

export const testVerdictWords: Readonly<Record<TestVerdict, string>> = {
  meets: '符合公开值',
  'below-declared': '不符合公开标准',
  'below-mandatory': '不符合强制性标准',
}

const BOUNDS = { 'at-most': '不大于', 'at-least': '不小于', stated: '' } as const

/** 不大于 0.5 mg/kg, or the promise in its own words. */
export function indicatorWords({ bound, value, unit, words }: Omit<Indicator, 'name' | 'kind'>): string {
  return bound === 'stated' || value === null ? words : `${BOUNDS[bound]} ${value} ${unit}`.trim()
}

export const standardState = {
  running: '期限内',
  complied: '已公开',
  listed: '逾期未公开，已公示',
  overdue: '已到期',
} as const

export const strings = {
  feeNotVoluntary: '没有写明自愿，属强制收费',
  feeWithoutStandard: '没有依据本协会已经公开的标准',
  fileAssociation: '行业自律信息：{verb} {subject}',
  fileAssociationEnded: {
    expired: '行业自律信息期满：{verb} {subject}',
    withdrawn: '行业自律信息撤回：{verb} {subject}',
  },
  termOver: '公示期满',
  statedNeedsWords: '以文字公开的指标须写明内容',
  fileDeclared: '公开执行标准 {number}（第 {ordinal} 版）',
  fileFailed: '检验{verdict}：{indicator}',
  fileLeadSettled: '标准检验线索办结：{indicator}',
  fileOrdered: '责令限期公开执行标准：{product}',
  fileComplied: '已公开执行标准：{product}',
  fileListed: '逾期未公开执行标准，已公示：{product}',
} as const

/** `{name}` in a sentence is filled from the facts. */
export function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(facts[name] ?? whole))
}
