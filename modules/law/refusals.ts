import { defineRefusals } from '#kernel/result.ts'

/** Every lawful "no" of the law base. */
export const no = defineRefusals('law', {
  'article-absent': {
    kind: 'absent',
    message: '法规库中没有「{citation}」，或该条在 {day} 没有效力。请核对条号与日期。',
  },
  'rule-absent': { kind: 'absent', message: '法规库中没有期限规则「{rule}」。' },
  'rule-not-in-force': { kind: 'conflict', message: '期限规则「{rule}」在 {day} 没有有效的版本，不能推算期限。' },
  'days-needed': { kind: 'invalid', message: '「{rule}」的天数由文书载明，请填写文书载明的天数。' },
  'instant-needed': { kind: 'invalid', message: '「{rule}」按小时计算，请填写起算的时刻。' },
  'suspension-reversed': { kind: 'invalid', message: '扣除期间的止日 {to} 早于起日 {from}。' },
  'year-out-of-range': { kind: 'invalid', message: '年份 {year} 不在可查询的范围内。' },
})
