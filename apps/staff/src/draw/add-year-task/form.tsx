import { Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { newId } from '../../app/new-id.ts'
import '../create-plan/create-plan.css'
import { emptyYearTask, type YearTaskForm, yearTaskBody } from '../create-year-plan/form-values.ts'
import { TaskFields } from '../create-year-plan/task-fields.tsx'
import type { YearPlan } from '../read-year-plan/screen.tsx'

interface Addition {
  tasks: YearTaskForm[]
  reason: string
}

/** 增补年度任务: one more task on a published plan; day and reason stay beside it for everybody. */
export function AddYearTaskForm({ plan }: { plan: YearPlan }) {
  const { yearPlanId } = plan
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <p>
        <button type="button" className="hj-link-button" onClick={() => setOpen(true)}>
          增补一项任务…
        </button>
      </p>
    )
  return (
    <ActForm<Addition, { tasks: number }>
      name="增补任务并公布"
      permission="draw.approve"
      kept="年度计划没有改动，填写的内容还在。"
      initial={{ tasks: [emptyYearTask(newId()) as YearTaskForm] }}
      refresh={[['year-plan', yearPlanId], ['year-plans'], ['plan-matches']]}
      run={({ tasks, reason }) => {
        const [task] = tasks
        if (task === undefined) throw new Error('one task is added at a time')
        return take(
          api.POST('/api/draw/year-plans/{yearPlanId}/tasks', {
            params: { path: { yearPlanId } },
            body: { task: yearTaskBody({ ...task, taskId: newId() }), reason },
          }),
        )
      }}
      done={(answer) => `已增补，本年度计划现有 ${answer.tasks} 项任务。增补的日期和理由随计划公开。`}
      after={() => setOpen(false)}
    >
      <Form.List name="tasks">
        {(fields) => fields.map((field) => <TaskFields key={field.key} name={field.name} />)}
      </Form.List>
      <Form.Item
        name="reason"
        label="增补的理由"
        extra="公布之后的计划只能增补，理由向社会公开。"
        rules={[{ required: true, min: 4, max: 300, message: '写明理由，4 至 300 个字' }]}
      >
        <Input.TextArea rows={2} />
      </Form.Item>
    </ActForm>
  )
}
