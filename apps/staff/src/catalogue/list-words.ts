import { basisRoles, levelWords, meanWords } from './item-words.ts'
import { frequencyClasses } from './frequency-class-words.ts'

export const issuers = { national: '国家', province: '浙江省' } as const

export const lineKinds = {
  conflict: '两边都改了',
  changed: '上级改动',
  added: '上级新增',
  removed: '上级移出',
} as const

export const lineChoices = { theirs: '采用上级', ours: '保留本地', 'by-hand': '逐项改写' } as const

export const fieldWords: Record<string, string> = {
  name: '事项名称',
  sector: '条线',
  agency: '实施机关',
  levels: '层级',
  objectText: '监管对象',
  means: '监管方式',
  measures: '监管措施',
  handling: '处理方式',
  supervisionClass: '重点或一般',
  frequencyClass: '三张清单',
  implementationCodes: '检查实施清单编码',
  basis: '设定依据',
}

const CLASSES: Record<string, string> = { general: '一般', key: '重点' }

/** A value of a field as people read it; lists joined, codes in words, nothing said as 未写. */
export function fieldText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '未写'
  if (Array.isArray(value)) return value.length === 0 ? '未写' : value.map((one) => oneText(field, one)).join('、')
  return oneText(field, value)
}

function oneText(field: string, value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const { cite = '', role = '' } = value as { cite?: string; role?: string }
    return `${cite}（${basisRoles[role] ?? role}）`
  }
  const words = String(value)
  return wordsOf(field)[words] ?? words
}

function wordsOf(field: string): Record<string, string> {
  switch (field) {
    case 'levels':
      return levelWords
    case 'means':
      return meanWords
    case 'supervisionClass':
      return CLASSES
    case 'frequencyClass':
      return Object.fromEntries(Object.entries(frequencyClasses).map(([key, one]) => [key, one.words]))
    default:
      return {}
  }
}

/** The code behind a word of a closed list; the word itself where there is no list. */
export function codeOfWord(field: string, word: string): string {
  return Object.entries(wordsOf(field)).find(([, words]) => words === word)?.[0] ?? word
}
