import type { RefusalText } from '#kernel/result.ts'

/** Refusals of year plans, plan matching and the joint item list. */
export const planningRefusals = {
  'year-plan-absent': { kind: 'absent', message: '没有这份年度抽查计划，或者它尚未公布。' },
  'year-plan-exists': {
    kind: 'conflict',
    message: '{agency} {year} 年的年度抽查计划已经有一份，请在其上增补任务。',
    citation: '国市监信〔2019〕38号：制定年度抽查工作计划（条文待核）',
  },
  'year-task-wrong': { kind: 'invalid', message: '任务有误：{reason}。' },
  'year-task-number-used': { kind: 'conflict', message: '任务编号「{number}」已被使用，请换一个编号。' },
  'year-plan-published': { kind: 'conflict', message: '这份年度计划已于 {at} 公布。' },
  'year-plan-draft': { kind: 'conflict', message: '这份年度计划尚未公布，任务还不能执行。' },
  'year-plan-author': { kind: 'forbidden', message: '编制人不能公布自己编制的年度计划，请由另一人审核后公布。' },
  'year-task-absent': { kind: 'absent', message: '没有这个年度计划任务，或者所在的年度计划尚未公布。' },
  'year-task-rehearsal': { kind: 'conflict', message: '演练不计入年度计划，不能写明所执行的年度任务。' },
  'year-task-not-ours': {
    kind: 'forbidden',
    message: '任务「{task}」属于 {agency}，本机关不是其联合部门，也没有经其书面同意的撮合方案。',
    citation: '《浙江省综合行政执法条例》第十三条',
  },
  'year-task-window': {
    kind: 'conflict',
    message: '检查期限 {from} 至 {to} 不在年度任务「{task}」的期限（{taskFrom} 至 {taskTo}）之内。',
  },
  'year-task-items': { kind: 'conflict', message: '抽查事项中没有一项属于年度任务「{task}」。' },
  'match-absent': { kind: 'absent', message: '没有这个联合抽查方案，或者没有征求本机关意见。' },
  'match-not-ours': { kind: 'forbidden', message: '方案里没有本机关的任务，请由任务所属机关提出。' },
  'match-begun': { kind: 'conflict', message: '任务「{task}」已经开始执行，不能再并入联合抽查。' },
  'match-proposed': { kind: 'conflict', message: '其中的任务已在方案「{title}」中，请先等各机关答复。' },
  'match-one-agency': {
    kind: 'conflict',
    message: '联合抽查须有两个以上机关的任务；同一机关的任务可以直接合并为一次抽查。',
    citation: '《浙江省综合行政执法条例》第十三条',
  },
  'match-windows-apart': { kind: 'conflict', message: '这些任务的共同检查期限不足 {days} 日，安排不到一起。' },
  'match-method-differs': {
    kind: 'conflict',
    message: '这些任务的检查方式不同（实地、书面、网络），不能一次入企完成。',
  },
  'match-no-common-object': { kind: 'conflict', message: '没有一户检查对象同时属于这些任务，合并不能减少入企。' },
  'match-not-asked': { kind: 'forbidden', message: '这个方案没有征求本机关的意见，不能代为答复。' },
  'match-answered': { kind: 'conflict', message: '本机关已由{name}书面答复，答复不能更改。' },
  'joint-list-past': { kind: 'conflict', message: '清单已有 {year} 年的版本，不能再公布更早年度的。' },
  'joint-list-reason-missing': { kind: 'invalid', message: '新增事项「{number}」须写明理由。' },
  'joint-list-drop-unexplained': { kind: 'invalid', message: '上一版的事项「{number}」不再列入，须写明理由。' },
  'joint-list-drop-unknown': {
    kind: 'invalid',
    message: '「{number}」不在上一版清单中，或者仍在本版中，不能写为移出。',
  },
  'joint-list-number-twice': { kind: 'invalid', message: '事项编号「{number}」重复。' },
  'joint-list-item': { kind: 'conflict', message: '「{number}」所列的监管事项今天没有有效版本，不能列入清单。' },
} as const satisfies Record<string, RefusalText>
