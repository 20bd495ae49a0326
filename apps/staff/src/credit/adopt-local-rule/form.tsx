import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface Adoption {
  documentNumber: string
  approvedBy: string
  adoptedOn: string
}

/** 书面采用: only a decision with a document number lets the local rule feed a real draw. */
export function AdoptionForm({ ruleVersion, agencyName }: { ruleVersion: string; agencyName: string }) {
  const cache = useQueryClient()
  const [id] = useState(newId)
  const obstacle = usePermission('credit.adopt', '采用分类规则')
  const adopt = useMutation({
    mutationFn: (values: Adoption) =>
      take(api.POST('/api/credit/rule-adoptions', { body: { id, ruleVersion, ...values } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['credit-classes'] }),
  })
  return (
    <Panel title="书面采用本地规则" note={agencyName}>
      <Form<Adoption> layout="vertical" requiredMark={false} onFinish={(values) => adopt.mutate(values)}>
        <Form.Item name="documentNumber" label="文号" rules={[{ required: true, message: '填写采用决定的文号' }]}>
          <Input placeholder="甬市监信〔2026〕 号" />
        </Form.Item>
        <Form.Item name="approvedBy" label="批准人" rules={[{ required: true, message: '填写批准人' }]}>
          <Input />
        </Form.Item>
        <Form.Item
          name="adoptedOn"
          label="采用日期"
          rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: '写成 20261122 这样的日期' }]}
        >
          <DayInput />
        </Form.Item>
        {adopt.isError && <ProblemNotice problem={problemWords(adopt.error)} kept="填写的内容还在。" />}
        <ActButton type="primary" htmlType="submit" obstacle={obstacle} loading={adopt.isPending}>
          登记书面采用
        </ActButton>
      </Form>
    </Panel>
  )
}
