import { defineRefusals } from '#kernel/result.ts'

/** Every lawful "no" of disclosure. */
export const no = defineRefusals('disclosure', {
  'publication-unknown': { kind: 'absent', message: '没有这项公示。' },
  'not-waiting': { kind: 'conflict', message: '这项公示不在待公示状态（现为：{state}）。' },
  'not-published': { kind: 'conflict', message: '这项公示没有在公示中，不能撤回（现为：{state}）。' },
  withheld: {
    kind: 'conflict',
    message: '这项结果不得公示：{reason}。',
    citation: '《中华人民共和国政府信息公开条例》第十五条',
  },
  'shown-text-changed': { kind: 'conflict', message: '拟公示文本在您查看之后有变动，请重新核对后再批准。' },
  'overdue-needs-reason': {
    kind: 'conflict',
    message: '应于 {due} 前公示，今日已逾期；请用“逾期公示”并写明理由。',
    citation: '《企业公示信息抽查暂行办法》第十一条',
  },
  'not-late': { kind: 'conflict', message: '尚未逾期（应公示日 {due}），请按正常程序批准公示。' },
  'forbidden-content': {
    kind: 'conflict',
    message: '拟公示文本仍含不得公开的个人信息：{found}。',
    citation: '《中华人民共和国政府信息公开条例》第十五条',
  },
  'delivery-unknown': { kind: 'absent', message: '没有送往这个渠道的这件公示。' },
  'delivery-waiting': { kind: 'conflict', message: '这件公示已在待送达队列中，稍后即送出。' },
  'delivery-acknowledged': { kind: 'conflict', message: '渠道已经回执收到，不必重送。' },
  'delivery-kept-inside': { kind: 'conflict', message: '这件公示不外送（演练，或送出前已撤回）。' },
  'outlet-unknown': { kind: 'absent', message: '没有这个对外渠道。' },
  'gateway-incomplete': { kind: 'invalid', message: '经网关送达须填写接口地址、访问标识和密钥。' },
  'address-not-allowed': { kind: 'invalid', message: '接口地址不能使用：{why}。' },
  'supplement-not-open': {
    kind: 'invalid',
    message: '字段 {field} 不由人工补填：本渠道的字段表没有这一项，或者它由系统取得。',
  },
  'withdrawal-in-future': { kind: 'invalid', message: '应撤回事由发生日晚于今日。' },
  'year-plan-unknown': { kind: 'absent', message: '没有这份年度抽查计划，或者它尚未公布。' },
  'draw-unknown': { kind: 'absent', message: '没有公开的这次抽取。' },
  'result-unknown': { kind: 'absent', message: '没有公开的这份结果。' },
  'extract-unknown': {
    kind: 'absent',
    message: '没有这个编号的档案摘录。请核对编号；如抄写无误，这份材料不是本平台出具的。',
  },
  'entity-unknown': { kind: 'absent', message: '没有查到这家单位。' },
  'unit-unknown': { kind: 'absent', message: '这次抽取的名单里没有这一户。' },
  'package-not-yet': { kind: 'absent', message: '这次抽取还没有可供验证的公开文件。' },
  'package-file-unknown': { kind: 'absent', message: '验证包中没有这个文件。' },
  'open-edition-unknown': { kind: 'absent', message: '没有这一期开放数据，或者它已超过保留期。' },
  'open-file-unknown': { kind: 'absent', message: '这一期开放数据里没有文件 {name}。' },
  'open-file-stopped': {
    kind: 'gone',
    message: '{name} 已停止提供：{why}。请改用最新一期，并按撤回清单停止使用已撤回的记录。',
    citation: '《衡鉴平台办理规程》第四十一条',
  },
  'query-too-short': { kind: 'invalid', message: '请至少输入两个字。' },
  'item-unpublished': { kind: 'absent', message: '没有公布过这个监管事项，或者它在该日还没有施行。' },
})
