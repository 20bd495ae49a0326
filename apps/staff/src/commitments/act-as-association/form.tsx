import { Form } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { EntityPicker } from '../../entities/search-entities/entity-picker.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'

interface AssociationAct {
  verb: string
  subject: string
  opinion: string
  aboutEntityId?: string
  expiresOn?: string
  feeYuan?: string
  fee?: 'voluntary' | 'required'
  standardNumber?: string
}

const VERBS = { 备案接收: '备案接收', 建议: '建议', 评价: '评价' }
const FEES = { voluntary: '会员自愿缴纳', required: '必须缴纳' }

/** 协会自律行为: an association takes note, advises, rates; it approves nothing, and a forced fee is refused. */
export function AssociationActForm({ onDone }: { onDone(): void }) {
  const [form] = Form.useForm<AssociationAct>()
  const [member, setMember] = useState<string>()
  return (
    <ActForm<AssociationAct, unknown>
      name="作出自律行为"
      permission="commitments.associate"
      kept="没有作出。"
      form={form}
      refresh={[['association-acts']]}
      run={({ feeYuan, fee, standardNumber, aboutEntityId, expiresOn, ...said }, id) =>
        take(
          api.POST('/api/commitments/association-acts', {
            body: {
              id,
              ...said,
              aboutEntityId: aboutEntityId ?? null,
              expiresOn: expiresOn ? expiresOn : null,
              feeYuan: feeYuan ? feeYuan : null,
              isVoluntary: fee === undefined ? null : fee === 'voluntary',
              standardNumber: standardNumber ? standardNumber : null,
            },
          }),
        )
      }
      done={(_, { expiresOn }) =>
        expiresOn
          ? `已作出，公示至 ${expiresOn}；会员看到的是“行业自律信息”，不是行政许可。`
          : '已作出；会员看到的是“行业自律信息”，不是行政许可。'
      }
      after={() => {
        setMember(undefined)
        onDone()
      }}
    >
      <ChoiceField name="verb" label="行为" options={choicesOf(VERBS)} />
      <TextField name="subject" label="事项" min={2} placeholder="如：会员自律公约备案" />
      <TextField name="opinion" label="意见" rows={3} min={2} />
      <Form.Item
        name="aboutEntityId"
        label="针对的会员（可不填）"
        extra={member ? `已选：${member}` : '选定会员后，作为行业自律信息公示在它的页面上'}
      >
        <EntityPicker
          onPick={(picked, name) => {
            setMember(name)
            form.setFieldsValue({ aboutEntityId: picked })
          }}
        />
      </Form.Item>
      {member !== undefined && (
        <DayField name="expiresOn" label="公示至" extra="含当日；次日自动撤下，也可以随时撤回" />
      )}
      <TextField name="feeYuan" label="收费（元/户）" isOptional />
      <ChoiceField name="fee" label="收费方式" isOptional options={choicesOf(FEES)} />
      <TextField name="standardNumber" label="收费依据的已公开标准" isOptional />
    </ActForm>
  )
}
