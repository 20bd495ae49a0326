// Numbers and states as people say them.

const STATES = {
  DRAFT: '起草',
  APPROVED: '已批准',
  FROZEN: '名单已冻结',
  COMMITTED: '已承诺',
  WITNESSED: '已见证',
  ARMED: '待抽取',
  SEEDED: '已得种子',
  DRAWN: '已抽取',
  RELEASED: '已放行',
  EXECUTED: '检查完毕',
  DISCLOSED: '已公开',
  CLOSED: '已办结',
  VOID: '已作废',
  FAILED: '未能完成',
}

export function stateWords(state) {
  return STATES[state] ? `${STATES[state]}（${state}）` : String(state)
}

/** Unix seconds as Beijing time, which has no summer time. */
export function beijingTime(seconds) {
  return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}

/** A span of seconds in the two largest units. */
export function spanWords(seconds) {
  const parts = [
    [Math.floor(seconds / 86400), '天'],
    [Math.floor(seconds / 3600) % 24, '小时'],
    [Math.floor(seconds / 60) % 60, '分'],
    [seconds % 60, '秒'],
  ].filter(([n]) => n > 0)
  if (parts.length === 0) return '0 秒'
  return parts
    .slice(0, 2)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ')
}
