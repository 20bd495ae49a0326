import { defineRefusals } from '#kernel/result.ts'

/** Every lawful "no" of credit. */
export const no = defineRefusals('credit', {
  'entity-unknown': { kind: 'absent', message: '登记库中没有这个经营主体。' },
  'no-rule-in-force': { kind: 'conflict', message: '{day} 没有施行中的分类规则，不能计算。' },
  'rule-agency-unknown': { kind: 'conflict', message: '机关目录中没有分类规则所写的机关（{code}）。' },
  'out-of-scope': { kind: 'forbidden', message: '此项只能由规则所属机关「{agency}」办理。' },
  'rule-version-unknown': { kind: 'absent', message: '没有版本为「{version}」且今日施行的本地规则。' },
  'rule-adopted-already': { kind: 'conflict', message: '规则「{version}」已经书面采用（{document}）。' },
  'id-taken': { kind: 'conflict', message: '这个编号已用于另一份内容。' },
  'code-twice': { kind: 'invalid', message: '同一批次中统一社会信用代码 {code} 出现两次。' },
  'issued-later-than-today': { kind: 'invalid', message: '下发日期晚于今日。' },
  'decided-later-than-today': { kind: 'invalid', message: '决定日期晚于今日。' },
  'not-on-list': { kind: 'conflict', message: '该主体不在「{list}」上，不能移出。' },
  'on-list-already': { kind: 'conflict', message: '该主体已在「{list}」上。' },
  'future-day': { kind: 'invalid', message: '不能计算将来日期的分类。' },
})
