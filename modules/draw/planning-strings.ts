import type { targetings, yearMethods, YearTaskProgress } from './domain/year-plan.ts'

export const targetingWords: Readonly<Record<(typeof targetings)[number], string>> = {
  directed: '定向',
  undirected: '不定向',
}

export const yearMethodWords: Readonly<Record<(typeof yearMethods)[number], string>> = {
  'on-site': '实地检查',
  written: '书面检查',
  online: '网络监测',
}

export const progressWords: Readonly<Record<YearTaskProgress, string>> = {
  pending: '待执行',
  underway: '执行中',
  done: '已完成',
}
