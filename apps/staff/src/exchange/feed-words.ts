import type { Tone } from '../ui/state-tag.tsx'
import type { FeedDetail } from './get-feed/feed-query.ts'

export const modeWords = { csv: 'CSV', xlsx: 'XLSX', json: 'JSON', 'front-end': '前置库表' } as const

export const scheduleWords = { daily: '每日', monthly: '每月', yearly: '每年', 'on-demand': '不定期' } as const

export const targetWords = { register: '登记册', facts: '一企一档的事实' } as const

export const typeWords = { text: '文本', day: '日期', month: '年月', number: '数', integer: '整数' } as const

export const useWords = {
  uscc: '统一社会信用代码',
  'uscc-or-organization': '信用代码或组织机构代码',
  'registration-number': '注册号',
  'organization-code': '组织机构代码',
  'tax-number': '纳税人识别号',
  name: '名称（核对代码）',
  detail: '事实与详情',
  flag: '增删改标志',
  register: '登记事项',
  bookkeeping: '交换簿记，不保存',
  withheld: '个人信息，无此用途，不保存',
  unused: '暂不载入',
} as const

export const batchTones: Record<'received' | 'loading' | 'complete' | 'failed', Tone> = {
  received: 'plain',
  loading: 'open',
  complete: 'order',
  failed: 'soon',
}

type Definition = FeedDetail['definition']

/** 每月 1 日 06:00（工作日）. */
export function timingWords({ schedule, timing }: Pick<Definition, 'schedule' | 'timing'>): string {
  if (schedule === 'on-demand') return scheduleWords[schedule]
  const day =
    schedule === 'daily' ? '' : schedule === 'monthly' ? ` ${timing.day} 日` : ` ${timing.month} 月 ${timing.day} 日`
  return `${scheduleWords[schedule]}${day} ${timing.at}${timing.workingDays ? '（工作日）' : ''}`
}

/** The quality rules of a feed, one sentence each. */
export function qualityLines(quality: Definition['quality']): string[] {
  const bounds = ({ min, max }: { min?: number | undefined; max?: number | undefined }) =>
    [min === undefined ? '' : `不小于 ${min}`, max === undefined ? '' : `不大于 ${max}`].filter((text) => text !== '')
  return [
    quality.name === 'must-match' ? '名称须与代码持有人相符' : '名称可与登记不同',
    ...quality.required.map((title) => `「${title}」必填`),
    ...quality.notFuture.map((title) => `「${title}」不晚于收到之日`),
    ...quality.ranges.map((rule) => `「${rule.column}」${bounds(rule).join('，')}`),
    ...quality.oneOf.map((rule) => `「${rule.column}」限于 ${rule.values.join('、')}`),
  ]
}
