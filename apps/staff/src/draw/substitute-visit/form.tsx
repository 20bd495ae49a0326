import { Checkbox, Form, Radio } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { divisionName } from '../../entities/division-words.ts'
import { FileHash } from '../../ui/file-hash.tsx'
import type { Succession } from '../preview-succession/succession-query.ts'

const REASONS = [
  { value: 'closed-before-visit', label: '检查前已注销、吊销或迁出' },
  { value: 'duplicate', label: '同一主体重复抽中' },
  { value: 'jurisdiction-error', label: '不属于本机关管辖' },
  { value: 'force-majeure', label: '不可抗力，主管机关已发令' },
] as const

interface Substitution {
  reason: (typeof REASONS)[number]['value']
  evidenceHash: string
  acceptNone?: boolean
}

interface SubstitutionFormProps {
  planId: string
  succession: Succession
  onDone(): void
}

/** 替换抽中单元: four reasons and no other; the next key of the cell comes, nobody chooses. */
export function SubstitutionForm({ planId, succession, onDone }: SubstitutionFormProps) {
  const { reserve, visitId } = succession
  return (
    <ActForm<Substitution, { replacementVisitId: string | null }>
      name={reserve ? '替换并留痕' : '如实登记不替换'}
      permission="draw.substitute"
      kept="名单没有改动。"
      refresh={[['drawn', planId], ['plan', planId], ['succession', planId, visitId], ['plans']]}
      run={(values) =>
        take(
          api.POST('/api/draw/plans/{planId}/visits/{visitId}/substitution', {
            params: { path: { planId, visitId } },
            body: { ...values, acceptNone: values.acceptNone ?? false },
          }),
        )
      }
      done={(answer) =>
        answer.replacementVisitId
          ? '已替换。原单元仍在名单上，注明已替换；备选单元排入名单，检查日当天或前一日放行。'
          : '已登记不能检查、没有备选可替换；原单元仍在名单上，随抽取结果公开。'
      }
      after={onDone}
    >
      <div className="hj-ahead">
        <b>将会发生</b>
        {reserve ? (
          <p>
            {succession.stratumLabel}的第 {reserve.order} 位备选接替（键 <code>{reserve.keyStart}…</code>
            {reserve.division && `，${divisionName(reserve.division)}`}），还剩备选 {reserve.left - 1}{' '}
            户。顺序由种子定下，没有人能挑；名称在它自己放行时才显示。
          </p>
        ) : (
          <p>{succession.stratumLabel}没有备选可以接替：这一户如实登记为不能检查、未替换，并公开。</p>
        )}
      </div>
      <Form.Item
        name="reason"
        label="理由"
        extra="只有这四种。查无下落、拒绝检查、已经查过、人员没空都不是理由；查无下落本身就是检查结果。"
        rules={[{ required: true, message: '选一种理由' }]}
      >
        <Radio.Group options={[...REASONS]} vertical />
      </Form.Item>
      <Form.Item
        name="evidenceHash"
        label="证据文件"
        extra="登记机关出具的证明等。文件存本机关卷宗，入账的是它的 SHA-256。"
        rules={[{ required: true, message: '选证据文件' }]}
      >
        <FileHash />
      </Form.Item>
      {!reserve && (
        <Form.Item
          name="acceptNone"
          valuePropName="checked"
          rules={[
            { validator: (_, value) => (value === true ? Promise.resolve() : Promise.reject(new Error('确认不替换'))) },
          ]}
        >
          <Checkbox>没有备选，如实登记不替换</Checkbox>
        </Form.Item>
      )}
    </ActForm>
  )
}
