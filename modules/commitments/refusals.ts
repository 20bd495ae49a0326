import { defineRefusals } from '#kernel/result.ts'

const ART21 = '《标准化法》第二十一条'
const ART27 = '《标准化法》第二十七条'
const ART38 = '《标准化法》第三十八条'

/** Every lawful "no" of commitments. */
export const no = defineRefusals('commitments', {
  'not-an-enterprise': {
    kind: 'forbidden',
    message: '自我声明由企业或者协会自己作出，您的账号没有关联企业。',
    citation: ART27,
  },
  'entity-unknown': { kind: 'absent', message: '登记库中没有这个企业。' },
  'id-used': { kind: 'conflict', message: '这个编号已用于另一份内容，请换一个编号重新提交。' },
  'number-wrong': { kind: 'invalid', message: '标准编号「{number}」不合格式，{kind}应写作 {form}。', citation: ART27 },
  'number-taken': { kind: 'conflict', message: '标准库中已有 {number}。' },
  'number-of-another': { kind: 'conflict', message: '{number} 是「{holder}」已经公开的标准编号。' },
  'indicators-missing': {
    kind: 'invalid',
    message: '自行制定的标准还应当公开{what}：只有编号和名称不够。',
    citation: ART27,
  },
  'indicator-valueless': { kind: 'invalid', message: '指标「{indicator}」没有数值。请填写数值，或改为用文字说明。' },
  'indicator-repeated': { kind: 'invalid', message: '指标「{indicator}」写了两次。' },
  'indicator-unlike': {
    kind: 'invalid',
    message: '指标「{indicator}」与强制性标准 {number} 的写法不同（{limit}），不能比较。请用相同的单位和方向。',
    citation: ART21,
  },
  'below-mandatory': {
    kind: 'invalid',
    message: '指标「{indicator}」公开值{declared}，低于强制性标准 {number} 的要求（{limit}），不得公开执行。',
    citation: ART21,
  },
  'standard-unknown': { kind: 'absent', message: '标准库中没有 {number}。执行他人制定的标准，请从标准库选择。' },
  'standard-replaced': { kind: 'conflict', message: '{number} 已于 {day} 被代替，不能再声明执行。' },
  'standard-not-in-force': { kind: 'conflict', message: '{number} 自 {day} 起实施，现在还不能声明执行。' },
  'replaced-already': { kind: 'conflict', message: '{number} 已经被代替。' },
  'days-wrong': { kind: 'invalid', message: '实施日期 {day} 早于被代替标准的实施日期。' },
  'declaration-unknown': { kind: 'absent', message: '没有这份自我声明。' },
  'marked-already': { kind: 'conflict', message: '该标准已经列为“领跑者”。' },
  'not-own-standard': { kind: 'invalid', message: '只有企业、协会自行制定的标准可以列为“领跑者”。' },
  'indicator-unknown': { kind: 'invalid', message: '这份声明没有公开指标「{indicator}」。' },
  'measured-missing': { kind: 'invalid', message: '请填写「{indicator}」的检验值；以文字公开的指标，请写明是否相符。' },
  'test-repeated': { kind: 'conflict', message: '报告 {report} 对「{indicator}」的检验结果已经登记。' },
  'day-in-future': { kind: 'invalid', message: '日期 {day} 还没有到。' },
  'test-unknown': { kind: 'absent', message: '没有这份检验结果。' },
  'lead-settled': { kind: 'conflict', message: '这条线索已经办结。' },
  'lead-none': { kind: 'conflict', message: '检验结果符合公开值，没有线索。' },
  'out-of-scope': { kind: 'forbidden', message: '您的账号没有所属机关，不能办理。' },
  'disclosed-already': {
    kind: 'conflict',
    message: '「{name}」已公开「{product}」执行的标准，不需要责令。',
    citation: ART38,
  },
  'ordered-already': {
    kind: 'conflict',
    message: '对「{name}」的「{product}」已有责令，期限至 {day}。',
    citation: ART38,
  },
  'not-an-association': { kind: 'forbidden', message: '只有行业协会商会可以作出自律行为，您的账号没有关联协会。' },
  'verb-not-theirs': {
    kind: 'forbidden',
    message: '协会不能作出「{verb}」：自律事项只能{verbs}，不得变相审批。',
    citation: '《优化营商环境条例》第七十一条',
  },
  'term-missing': {
    kind: 'invalid',
    message: '针对会员的自律信息要写明公示到哪一日；没有期限的不能公示。',
    citation: '《优化营商环境条例》第七十一条',
  },
  'term-past': { kind: 'invalid', message: '公示的最后一日 {day} 已经过去。' },
  'act-unknown': { kind: 'absent', message: '没有这条行业自律信息。' },
  'act-of-another': { kind: 'forbidden', message: '这条自律信息由「{name}」作出，只能由它撤回。' },
  'act-ended': { kind: 'conflict', message: '这条行业自律信息已经期满或者撤回。' },
  'fee-wrong': { kind: 'invalid', message: '「{amount}」不是一个金额：以元为单位，最多两位小数。' },
  'fee-forced': {
    kind: 'forbidden',
    message: '「{subject}」的收费不能公开：{why}。已作为线索移交市场监管、民政部门。',
    citation: '《优化营商环境条例》第七十一条',
  },
})
