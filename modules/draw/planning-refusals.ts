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
} as const satisfies Record<string, RefusalText>
