import { defineRefusals } from '#kernel/result.ts'

/** Every lawful "no" of accountability. */
export const no = defineRefusals('accountability', {
  'item-never-visited': {
    kind: 'invalid',
    message: '过去十二个月没有一次办结的检查涉及「{code}」，不能据此测算。',
  },
  'measure-twice': { kind: 'invalid', message: '「{code}」选了两种办法：每个事项只能取消、转为非现场或者合并之一。' },
  'merge-alone': { kind: 'invalid', message: '合并至少要选两个事项。' },
  'entity-unknown': { kind: 'absent', message: '登记册中没有这个主体。' },
})
