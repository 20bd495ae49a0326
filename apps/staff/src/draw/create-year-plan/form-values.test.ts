import { expect, test } from 'vitest'
import { yearPlanBody, type YearTaskForm } from './form-values.ts'

const task: YearTaskForm = {
  taskId: '00000000-0000-4000-8000-000000000001',
  number: 'NB-1',
  name: '食品经营单位抽查',
  targeting: 'directed',
  office: '双随机处',
  itemIds: [],
  description: '全市食品经营单位',
  mode: 'ratio',
  percent: 2.5,
  windowFrom: '2027-03-01',
  windowTo: '2027-06-30',
  method: 'on-site',
  batches: 1,
}

test('a percentage travels as whole numbers, a number as itself', () => {
  const head = { title: '2027 年度计划', year: 2027, legalBasis: '条例' }
  const body = yearPlanBody(task.taskId, { ...head, tasks: [task, { ...task, mode: 'number', n: 12 }] })
  expect(body.tasks.map(({ sizing }) => sizing)).toEqual([
    { mode: 'ratio', num: 250, den: 10_000 },
    { mode: 'number', n: 12 },
  ])
})
