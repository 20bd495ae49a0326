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

const dutyKinds: Readonly<Record<string, string>> = {
  contribution: '出资情况',
  equity: '股权变更',
  licence: '行政许可',
  pledge: '知识产权出质',
  penalty: '行政处罚',
  other: '其他信息',
}

export function dutyKindWord(kind: string): string {
  return dutyKinds[kind] ?? kind
}

const capitalFindings: Readonly<Record<string, string>> = {
  'not-paid-in-time': '期限已到，认缴的出资没有缴足',
  'term-too-long': '章程规定的出资期限超过法定最长期限',
  'more-paid-than-subscribed': '公示的实缴大于认缴，须核对',
}

export function capitalFindingWord(finding: string): string {
  return capitalFindings[finding] ?? finding
}

/** The words differ for 个体工商户: they are marked, never listed. */
export function reportStateWord(state: string, kind: 'list' | 'mark'): string {
  const isMark = kind === 'mark'
  switch (state) {
    case 'proposed':
      return isMark ? '拟标记，待初审' : '拟列入，待初审'
    case 'reviewed':
      return '已初审，待审核'
    case 'decided':
      return isMark ? '已标记经营异常状态' : '已列入经营异常名录'
    case 'ended':
      return isMark ? '已恢复' : '已移出'
    default:
      return '原因消失，不再处理'
  }
}

/** What the entity is told when it is proposed. */
export function missedNotice(year: number, kind: 'list' | 'mark'): string {
  const what = kind === 'mark' ? '标记为经营异常状态' : '列入经营异常名录'
  return `未在规定期限内报送并公示 ${String(year)} 年度报告，拟${what}。请补报；对事实有异议的，可以在作出决定前陈述。`
}

/** 首负责任自查的提醒. */
export const officerMissing = '首负责任自查：没有登记负责年度报告和即时公示的专人（联络员），请提醒企业指定并登记。'
