import { defineRefusals } from '#kernel/result.ts'
import { dutyRefusals } from './duty-refusals.ts'
import { planRefusals } from './plan-refusals.ts'

const REVIEW = '《公平竞争审查条例》'
const HOUSE = '衡鉴平台办理规程'
const NOTICE_54 = '《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）'

/** Every lawful "no" of the catalogue. */
export const no = defineRefusals('catalogue', {
  ...planRefusals,
  ...dutyRefusals,
  'item-unknown': { kind: 'absent', message: '目录中没有这个监管事项。' },
  'version-unknown': { kind: 'absent', message: '目录中没有这个事项版本。' },
  'id-taken': { kind: 'conflict', message: '这个编号已用于另一份内容，请换一个编号重新提交。' },
  'code-taken': { kind: 'conflict', message: '事项编码「{code}」已被使用。' },
  'group-mismatch': { kind: 'conflict', message: '主项编码「{code}」已登记为「{name}」，名称不一致。' },
  'kind-content-mismatch': {
    kind: 'invalid',
    message: '处罚事项须写明违法行为、处罚种类和幅度；其他事项不得带有处罚内容。',
  },
  'basis-empty': { kind: 'invalid', message: '事项没有设定依据，不得列入目录。', citation: NOTICE_54 },
  'power-missing': {
    kind: 'invalid',
    message: '检查事项须有一条赋予检查权限的依据，处罚事项须有一条罚则。',
    citation: NOTICE_54,
  },
  'basis-unknown': { kind: 'invalid', message: '依据「{citation}」不在法规库中，请先由编辑补入法规库。' },
  'basis-dead': {
    kind: 'conflict',
    message: '设定依据已失效：{citation} 在 {day} 没有效力，事项「{item}」不得使用。',
    citation: '《行政处罚法》第三十八条；' + NOTICE_54,
  },
  'basis-rank-too-low': {
    kind: 'invalid',
    message: '规范性文件不能单独作为检查或者处罚的设定依据，须有法律、法规或者规章依据。',
    citation: '《行政处罚法》第十六条',
  },
  'penalty-beyond-rank': {
    kind: 'invalid',
    message: '{citation} 属{rank}，不得设定「{kind}」的处罚。',
    citation: '《行政处罚法》第十条至第十六条',
  },
  'check-point-basis-missing': {
    kind: 'invalid',
    message: '检查要点「{point}」引用的「{citation}」不在本事项的设定依据中。',
  },
  'check-point-repeated': { kind: 'invalid', message: '检查要点编号「{code}」重复。' },
  'catalogue-code-wrong': {
    kind: 'invalid',
    message: '监管事项目录编码应为 14 位数字。',
    citation: 'DB33/T 2392-2021',
  },
  'implementation-code-wrong': {
    kind: 'invalid',
    message: '检查实施清单编码「{code}」有误：{reason}。',
    citation: 'DB33/T 2392-2021；GB 32100-2015',
  },
  'rate-wrong': { kind: 'invalid', message: '抽查比例的下限不得高于上限，百分比不得超过 100，千分比不得超过 1000。' },
  'frequency-wrong': { kind: 'invalid', message: '抽查频次的下限不得高于上限。' },
  'days-wrong': { kind: 'invalid', message: '有效截止日 {to} 早于有效起始日 {from}。' },
  'amount-wrong': { kind: 'invalid', message: '处罚幅度的下限不得高于上限。' },
  'version-overlaps': {
    kind: 'conflict',
    message: '与第 {ordinal} 版的有效期重叠（{from} 起），同一天只能有一个版本。',
  },
  'version-pending': { kind: 'conflict', message: '该事项已有一个版本在等待审批，请先办结。' },
  'not-proposed': { kind: 'conflict', message: '该版本不在待审批状态，不能再次审批。' },
  'same-person': {
    kind: 'forbidden',
    message: '提出人与审批人须为两人：您提出的版本应由他人审批。',
    citation: '衡鉴平台办理规程',
  },
  'retired-already': { kind: 'conflict', message: '该事项已于 {day} 取消。' },
  'retired-before-force': { kind: 'invalid', message: '取消日不得早于事项生效之日 {day}。' },
  'succession-shape': {
    kind: 'invalid',
    message: '只能一拆多、多并一或者一对一更名，且承接事项不得是被承接的事项本身。',
  },
  'successor-not-in-force': { kind: 'conflict', message: '承接事项在 {day} 没有已审批且有效的版本。' },
  'citation-not-of-version': { kind: 'invalid', message: '这一条不是该版本的设定依据。' },
  'citation-confirmed-already': { kind: 'conflict', message: '这一条已经核对确认。' },
  'citation-self-confirmed': {
    kind: 'forbidden',
    message: '提出人不得自行确认依据，应由另一位编辑核对。',
    citation: '衡鉴平台办理规程',
  },
  'not-drawable': { kind: 'conflict', message: '事项「{item}」不得列入抽查：{reason}。', citation: NOTICE_54 },
  'no-items': { kind: 'invalid', message: '请至少选择一个抽查事项。' },
  'no-penalty-item': { kind: 'invalid', message: '「{item}」不是处罚事项，没有可以测算的幅度。' },
  'benchmark-absent': {
    kind: 'conflict',
    message: '{day} 没有施行中的行政处罚裁量基准，不能测算。',
    citation: '《行政处罚法》第三十四条',
  },
  'sum-wrong': { kind: 'invalid', message: '「{amount}」不是一个金额：以元为单位，最多两位小数。' },
  'no-version-on': { kind: 'conflict', message: '{day} 没有已审批且有效的事项版本，不能测算。' },
  'policy-unknown': { kind: 'absent', message: '没有这份政策措施草案。' },
  'policy-rule-absent': {
    kind: 'conflict',
    message: '{day} 没有施行中的公平竞争审查标准，不能受理草案，也不能作出结论。',
    citation: REVIEW + '第八条至第十一条',
  },
  'policy-published-already': { kind: 'conflict', message: '这份政策措施已经发布，不能再改；修改须另行起草。' },
  'policy-reviewed-already': { kind: 'conflict', message: '这一正文已有审查结论；正文修改后才能重新审查。' },
  'policy-import-published': {
    kind: 'conflict',
    message:
      '第 {row} 行「{title}」带有发布文号，但没有经过公平竞争审查：整批没有导入。导入只收草案，发布须在审查之后。',
    citation: REVIEW + '第十八条',
  },
  'policy-review-missing': {
    kind: 'conflict',
    message: '「{title}」的现有正文没有公平竞争审查结论，不得发布。',
    citation: REVIEW + '第十八条',
  },
  'policy-restricts': {
    kind: 'conflict',
    message: '「{title}」经审查违反审查标准，且不适用例外，不得发布；请修改正文后重新审查。',
    citation: REVIEW + '第十八条',
  },
  'policy-hits-unanswered': {
    kind: 'invalid',
    message: '正文有 {count} 处命中审查标准（{signs}）：作出“无影响”的结论须写明审查人的理由（至少 10 个字）。',
    citation: REVIEW + '第八条至第十一条',
  },
  'policy-reason-missing': {
    kind: 'invalid',
    message: '认定违反审查标准须写明理由（至少 10 个字）。',
    citation: REVIEW + '第十七条',
  },
  'policy-exception-incomplete': {
    kind: 'invalid',
    message:
      '适用例外须同时写明：属于哪一种情形、为什么没有对公平竞争影响更小的替代方案（至少 10 个字）、在今天之后的实施期限。',
    citation: REVIEW + '第十二条',
  },
  'stakeholders-unheard': {
    kind: 'conflict',
    message: '现有正文还没有听取经营者或者行业协会商会的意见，不能作出结论。',
    citation: REVIEW + '第十六条',
  },
  'policy-same-person': { kind: 'forbidden', message: '起草人不得审查自己提交的草案，应由他人审查。', citation: HOUSE },
  'heard-in-future': { kind: 'invalid', message: '听取意见的日期 {day} 还没有到。' },
  'removed-in-future': { kind: 'invalid', message: '清理日期 {day} 还没有到：清理完成之后再登记。' },
  'finding-unknown': { kind: 'absent', message: '今天的清理线索里没有这一条：事项可能已经改动。请刷新后再看。' },
  'clean-up-unknown': { kind: 'absent', message: '没有这条清理建议。' },
  'clean-up-open-already': { kind: 'conflict', message: '这条线索已有一条没有办结的清理建议，不能再提一条。' },
  'clean-up-decided-already': { kind: 'conflict', message: '这条清理建议已经作出决定。' },
  'clean-up-same-person': {
    kind: 'forbidden',
    message: '提出人不得决定自己提出的清理建议，应由司法局的其他人员决定。',
    citation: HOUSE,
  },
  'clean-up-day-missing': { kind: 'invalid', message: '决定修改或者废止的，须写明今天或者今天以后的落实期限。' },
  'clean-up-not-decided': { kind: 'conflict', message: '这条清理建议还没有修改或者废止的决定，不能销号。' },
  'clean-up-not-carried-out': {
    kind: 'conflict',
    message: '目录里看不到落实：{items} 在决定之后既没有取消，也没有新版本获批。请先办理，再销号。',
  },
  'class-of-inspections-only': { kind: 'invalid', message: '三张清单只列检查事项。' },
  'class-before-version': { kind: 'invalid', message: '列入之日须在现行版本的施行日 {day} 之后。' },
  'list-unknown': { kind: 'absent', message: '没有导入过这份上级清单。' },
  'list-days-wrong': { kind: 'invalid', message: '清单的施行日不得早于发布日。' },
  'list-rows-wrong': {
    kind: 'invalid',
    message: '清单有 {count} 处错误，整份没有导入。{first}',
    citation: 'DB33/T 2392-2021；GB 32100-2015',
  },
  'list-queue-open': {
    kind: 'conflict',
    message: '上一份清单「{title}」还有 {open} 条没有复核完；复核完才能并入下一份，否则分不清哪些是本地改动。',
  },
  'merge-line-unknown': { kind: 'absent', message: '没有这条并入复核。' },
  'merge-settled-already': { kind: 'conflict', message: '这一条已经复核过。' },
  'merge-not-new': { kind: 'conflict', message: '这一条已经对应到本地事项，不用再对应。' },
  'merge-linked-elsewhere': { kind: 'conflict', message: '这个本地事项已经对应目录编码 {code}。' },
  'merge-field-unsettled': { kind: 'invalid', message: '这些字段还没有选定采用哪一方，也没有改写：{fields}。' },
  'merge-entry-incomplete': {
    kind: 'invalid',
    message: '上级清单没有写明 {fields}，不能列入目录；请逐项补写，或者对应到已有的本地事项。',
  },
  'merge-succeed-first': {
    kind: 'conflict',
    message: '上级清单由 {codes} 承接这一条：请在承接事项获批后办理拆分、合并或更名，历史才不会断。',
  },
  'case-days-wrong': {
    kind: 'invalid',
    message: '行为日 {behaviour}、决定日 {decided} 有误：行为在先，决定不得晚于今天。',
  },
  'case-party-wrong': {
    kind: 'invalid',
    message: '「{code}」不能登记：只登记单位的统一社会信用代码，自然人不录。',
    citation: '《个人信息保护法》第六条',
  },
  'case-recorded-already': { kind: 'conflict', message: '「{document}」已经登记。' },
})
