import { defineRefusals } from '#kernel/result.ts'

/** Every lawful "no" of the law base. Those of a record's faults are also what the gate over law/ prints. */
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

  'citation-missing': {
    kind: 'invalid',
    message: '{record}：没有写明依据。每一条规则和数值都必须引用法条。',
    citation: '行政处罚法第四条、第三十八条',
  },
  'citation-unknown': { kind: 'invalid', message: '{record}：法规库中没有「{citation}」。请先录入该条，或改正条号。' },
  'citation-not-in-force': {
    kind: 'invalid',
    message: '{record}：所引「{citation}」在 {day} 没有效力。',
    citation: '行政处罚法第三十八条',
  },
  'days-overlap': { kind: 'invalid', message: '{record}：有两个版本在 {day} 同时有效，同一天只能有一个版本。' },
  'benchmark-outside-range': {
    kind: 'invalid',
    message: '{record}：裁量幅度 {share} 超出法定范围。',
    citation: '行政处罚法第三十四条',
  },
  'example-missing': { kind: 'invalid', message: '{record}：缺少 {day} 的示例。施行前一日和施行当日都要有示例。' },
  'example-fails': {
    kind: 'invalid',
    message: '{record}：{day} 的示例不成立，应为「{expected}」，按法规库得出「{actual}」。',
  },
  'amount-too-fine': { kind: 'invalid', message: '{record}：金额 {amount}{unit}精确到分以下，金额至多两位小数。' },
  'notice-missing': {
    kind: 'invalid',
    message: '{record}：缺少国务院办公厅的放假通知。没有通知的年份只能推算，不能当作已公布的日历。',
  },
  'calendar-day-outside': { kind: 'invalid', message: '{record}：{day} 不在这一年，或者既列为放假又列为上班。' },
  'statute-end-wrong': {
    kind: 'invalid',
    message: '{record}：没有自 {from} 起施行、尚未失效的版本，或者失效日期 {to} 早于施行日期。',
  },
  'record-misshapen': { kind: 'invalid', message: '{record}：「{field}」填写有误，{reason}。' },
  'checker-missing': { kind: 'invalid', message: '{record}：标为已核，却没有写明由谁、何时核对。' },

  'record-absent': { kind: 'absent', message: '法规库中没有「{record}」，不能修改。' },
  'force-day-past': {
    kind: 'invalid',
    message: '施行日期 {day} 已经过去。新规定从今日或以后施行；更正过去的记录请选「更正」并写明理由。',
    citation: '立法法第一百零四条（法不溯及既往）',
  },
  'correction-unreasoned': { kind: 'invalid', message: '更正过去的记录须写明理由，至少六个字。' },
  'change-unknown': { kind: 'absent', message: '没有这份修改稿。' },
  'change-decided': { kind: 'conflict', message: '这份修改稿已经办结，不能再审批。' },
  'same-person': {
    kind: 'forbidden',
    message: '提出人不能审批自己提出的修改，须由另一人复核。',
    citation: '平台规程：四眼原则',
  },
  'content-changed': { kind: 'conflict', message: '您看到的内容与现在的修改稿不同，请刷新后再审批。' },
  'sum-wrong': { kind: 'invalid', message: '「{amount}」不是一个金额：以元为单位，最多两位小数。' },
  'day-reversed': { kind: 'invalid', message: '计算截止日 {to} 早于收到决定书之日 {from}。' },
  'terms-absent': { kind: 'conflict', message: '{day} 没有施行中的{what}，不能测算。' },
})
