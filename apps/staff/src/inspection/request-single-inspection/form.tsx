import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ItemPicker } from '../../catalogue/list-items/item-picker.tsx'
import type { Entity } from '../../entities/get-entity/entity-query.ts'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'

const LEADS = [
  { value: 'complaint', label: '投诉举报' },
  { value: 'assigned', label: '上级交办、部门移送' },
  { value: 'patrol', label: '巡查发现' },
  { value: 'data', label: '数据监测' },
] as const
const KINDS = [
  { value: 'daily', label: '日常检查' },
  { value: 'case', label: '个案检查' },
  { value: 'special', label: '专项检查' },
] as const

interface Request {
  taskName: string
  leadSource: (typeof LEADS)[number]['value']
  inspectionKind: (typeof KINDS)[number]['value']
  purpose: string
  itemIds: string[]
  officerIds: string[]
  premisesId?: string
  plannedFromOn: string
  plannedToOn: string
  unannouncedCitation?: string
}

/** 申请单次检查: object and reason to the head; refused when no item in force covers it or the yearly cap is reached. */
export function SingleInspectionForm({ entity, onDone }: { entity: Entity; onDone(): void }) {
  const { entityId } = entity
  const open = entity.premises.filter((each) => !each.closedOn)
  return (
    <ActForm<Request, { visitId: string }>
      name="提交审批"
      permission="inspection.request"
      kept="没有提交，填写的内容还在。"
      initial={{ taskName: `对${entity.name}的检查`.slice(0, 100) }}
      refresh={[['visits'], ['entity', entityId], ['desk']]}
      run={({ premisesId, unannouncedCitation, ...values }, id) =>
        take(
          api.POST('/api/inspection/visits', {
            body: {
              id,
              entityId,
              ...values,
              premisesId: premisesId ?? null,
              unannouncedCitation: unannouncedCitation ?? null,
            },
          }),
        )
      }
      done={() => '已提交局领导审批。批准之前不能入企；批准后任务会出现在两名执法人员的手机上。'}
      after={onDone}
    >
      <TextField name="taskName" label="任务名称" />
      <ChoiceField name="leadSource" label="线索来源" options={LEADS} />
      <ChoiceField name="inspectionKind" label="检查类别" options={KINDS} />
      <TextField name="purpose" label="检查对象与理由" rows={3} extra="为什么非去不可；有投诉、交办文号的写明。" />
      <Form.Item name="itemIds" label="检查事项" rules={[{ required: true, message: '至少选一项' }]}>
        <ItemPicker />
      </Form.Item>
      <Form.Item
        name="officerIds"
        label="执法人员"
        extra="至少两名，第一名为主办。"
        rules={[{ required: true, type: 'array', min: 2, message: '至少选两名' }]}
      >
        <OfficerPicker />
      </Form.Item>
      {open.length > 1 && (
        <ChoiceField
          name="premisesId"
          label="去哪一处"
          isOptional
          options={open.map((each) => ({ value: each.premisesId, label: each.address }))}
        />
      )}
      <DayField name="plannedFromOn" label="检查自" />
      <DayField name="plannedToOn" label="检查至" />
      <TextField name="unannouncedCitation" label="不事先通知的法律依据" isOptional />
    </ActForm>
  )
}

/** Officers by name; whoever lacks a certificate in force is not offered. */
function OfficerPicker({ value, onChange }: { value?: string[]; onChange?: (officerIds: string[]) => void }) {
  const [text, setText] = useState('')
  const officers = useQuery({
    queryKey: ['officers', 'pick', text],
    queryFn: () => take(api.GET('/api/identity/officers', { params: { query: { text, page: 1, pageSize: 500 } } })),
  })
  const able = (officers.data?.officers ?? []).filter(
    (each) => each.certificateState === 'in-force' || each.certificateState === 'expiring',
  )
  return (
    <Select
      mode="multiple"
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      loading={officers.isPending}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder="输入姓名或执法证号"
      options={able.map((each) => ({ value: each.id, label: `${each.name}（${each.certificateNo}）` }))}
    />
  )
}
