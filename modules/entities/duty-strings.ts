/** Why an agency was told: the industry, the licence, or because nothing else fits. */
export function noticeWhy(because: {
  readonly by: 'industry' | 'licence' | 'otherwise'
  readonly value: string
}): string {
  if (because.by === 'industry') return `行业代码 ${because.value}`
  if (because.by === 'licence') return `持有${because.value}`
  return because.value === '' ? '行业不明，无对应部门' : `行业代码 ${because.value} 无对应部门`
}

const causes: Readonly<Record<string, string>> = { registered: '新设', changed: '变更', 'handed-on': '转交' }

export function noticeCauseWord(cause: string): string {
  return causes[cause] ?? cause
}

const states: Readonly<Record<string, string>> = { waiting: '待认领', claimed: '已认领', 'handed-on': '已转交' }

export function noticeStateWord(state: string): string {
  return states[state] ?? state
}
