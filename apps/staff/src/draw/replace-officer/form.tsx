import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import type { Succession } from '../preview-succession/succession-query.ts'

interface Replacement {
  officerId: string
  ground: 'recusal' | 'absence'
  reason: string
}

interface ReplacementFormProps {
  planId: string
  succession: Succession
  officers: readonly { officerId: string; name: string; certificateNo: string }[]
  onDone(): void
}

/** 更换检查人员: the next in key order stands in; a second change on one visit comes from another district. */
export function ReplacementForm({ planId, succession, officers, onDone }: ReplacementFormProps) {
  const { visitId } = succession
  const [leaving, setLeaving] = useState<string>()
  const slot = officers.findIndex((officer) => officer.officerId === leaving)
  const ahead = succession.officers[slot]
  return (
    <ActForm<Replacement, { name: string }>
      name="更换并留痕"
      permission="draw.substitute"
      kept="人员没有改动。"
      refresh={[
        ['drawn', planId],
        ['plan', planId],
        ['succession', planId, visitId],
      ]}
      obstacle={ahead && !ahead.next ? { why: '没有其他符合条件的人员。', cite: '可验证抽取规程 §10' } : undefined}
      run={(body) =>
        take(
          api.POST('/api/draw/plans/{planId}/visits/{visitId}/officer-replacement', {
            params: { path: { planId, visitId } },
            body,
          }),
        )
      }
      done={(answer, values) =>
        `已更换：${nameOf(officers, values.officerId)}退出，${answer.name}接替。检查任务已转给${answer.name}。`
      }
      after={onDone}
    >
      <Form.Item name="officerId" label="谁退出" rules={[{ required: true, message: '选退出的人员' }]}>
        <Radio.Group
          vertical
          options={officers.map((officer) => ({
            value: officer.officerId,
            label: `${officer.name}（${officer.certificateNo}）`,
          }))}
          onChange={(event) => setLeaving(String(event.target.value))}
        />
      </Form.Item>
      {ahead && (
        <div className="hj-ahead">
          <b>将会发生</b>
          {ahead.next ? (
            <p>
              {ahead.next.name}（<code>{ahead.next.certificateNo}</code>）接替。这是种子定下的下一位
              {ahead.isSecond && '；本次检查已换过人，这一位来自另一个区县'}，没有人能挑。
            </p>
          ) : (
            <p>名册里没有其他符合条件的人员可以接替{ahead.isSecond && '（第二次更换须来自另一个区县）'}。</p>
          )}
        </div>
      )}
      <Form.Item name="ground" label="原因" rules={[{ required: true, message: '选原因' }]}>
        <Radio.Group
          options={[
            { value: 'recusal', label: '回避' },
            { value: 'absence', label: '不能到岗' },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label="说明" rules={[{ required: true, min: 2, message: '写明是什么情况' }]}>
        <Input.TextArea rows={2} maxLength={200} placeholder="如：配偶在该单位任职；病假至 12 月 5 日" />
      </Form.Item>
    </ActForm>
  )
}

function nameOf(officers: ReplacementFormProps['officers'], officerId: string): string {
  return officers.find((officer) => officer.officerId === officerId)?.name ?? ''
}
