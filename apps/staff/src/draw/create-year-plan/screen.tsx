import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import '../create-plan/create-plan.css'
import { TaskFields } from './task-fields.tsx'
import { emptyYearTask, type YearPlanForm, yearPlanBody } from './form-values.ts'

/** 编制年度计划: the year, the basis and the tasks, one after another; publication is another person's act. */
export function CreateYearPlanScreen() {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [yearPlanId] = useState(newId)
  const right = usePermission('draw.plan', '编制年度计划')
  const create = useMutation({
    mutationFn: (form: YearPlanForm) =>
      take(api.POST('/api/draw/year-plans', { body: yearPlanBody(yearPlanId, form) })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['year-plans'] })
      await navigate({ to: '/year-plans/$yearPlanId', params: { yearPlanId } })
    },
  })
  return (
    <>
      <PageHeader
        back={<Link to="/year-plans">年度抽查计划</Link>}
        title="编制年度计划"
        lede="提交后是草稿，只有本机关看得到；由另一人审核公布，公布后只能增补并写明理由。"
      />
      <Form<YearPlanForm>
        layout="vertical"
        initialValues={{
          tasks: [emptyYearTask(newId())],
        }}
        onFinish={(form) => create.mutate(form)}
        scrollToFirstError
      >
        <div className="hj-stack-24">
          <Panel title="计划">
            <div className="hj-plan-line">
              <Form.Item
                name="title"
                label="名称"
                rules={[{ required: true, min: 4, max: 80, message: '写 4 至 80 个字' }]}
              >
                <Input placeholder="如 2027 年度双随机抽查计划" />
              </Form.Item>
              <Form.Item name="year" label="年度" rules={[{ required: true, message: '写明年度' }]}>
                <InputNumber min={2020} max={2100} precision={0} placeholder="2027" />
              </Form.Item>
            </div>
            <Form.Item
              name="legalBasis"
              label="依据"
              rules={[{ required: true, min: 2, max: 500, message: '写明依据' }]}
            >
              <Input.TextArea rows={2} placeholder="如 《企业信息公示暂行条例》第十四条" />
            </Form.Item>
          </Panel>
          <Form.List name="tasks">
            {(fields, { add, remove }) => (
              <>
                {fields.map((field, at) => (
                  <Panel
                    key={field.key}
                    title={`任务 ${at + 1}`}
                    actions={
                      fields.length > 1 && (
                        <Button size="small" onClick={() => remove(field.name)}>
                          删去这项
                        </Button>
                      )
                    }
                  >
                    <TaskFields name={field.name} />
                  </Panel>
                ))}
                <Button onClick={() => add(emptyYearTask(newId()))}>增加一项任务</Button>
              </>
            )}
          </Form.List>
          {create.isError && <ProblemNotice problem={problemWords(create.error)} kept="已填写的内容还在。" />}
          <ActButton type="primary" htmlType="submit" obstacle={right} loading={create.isPending}>
            提交年度计划草稿
          </ActButton>
        </div>
      </Form>
    </>
  )
}
