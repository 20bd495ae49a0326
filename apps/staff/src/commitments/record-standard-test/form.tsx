import { Form, InputNumber, Radio, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'
import type { Declaration } from '../get-declaration/declaration-query.ts'

interface Test {
  indicator: string
  measured?: number
  keepsPromise?: boolean
  measuredWords?: string
  tester: string
  reportNumber: string
  testedOn: string
}

/** 登记检验结果: held to the mandatory limit first, then to the declared value. */
export function RecordTestForm({ declaration, onDone }: { declaration: Declaration; onDone(): void }) {
  const [form] = Form.useForm<Test>()
  const name = Form.useWatch('indicator', form)
  const isStated = declaration.indicators.find((one) => one.name === name)?.bound === 'stated'
  return (
    <ActForm<Test, { verdict: string; verdictName: string }>
      name="登记检验结果"
      permission="commitments.record-test"
      kept="没有登记，填写的内容还在。"
      form={form}
      refresh={[['declaration', declaration.declarationId], ['standard-leads']]}
      run={({ measured, measuredWords, ...values }, id) =>
        take(
          api.POST('/api/commitments/declarations/{declarationId}/tests', {
            params: { path: { declarationId: declaration.declarationId } },
            body: { id, ...values, measured: measured ?? null, measuredWords: measuredWords ?? '' },
          }),
        )
      }
      done={({ verdict, verdictName }) =>
        verdict === 'meets' ? `已登记：${verdictName}。` : `已登记：${verdictName}，线索已列入检验线索，等待核查。`
      }
      after={onDone}
    >
      <Form.Item name="indicator" label="指标" rules={[{ required: true, message: '选指标' }]}>
        <Select
          options={declaration.indicators.map((one) => ({
            value: one.name,
            label: `${one.name}：公开值 ${one.words}`,
          }))}
        />
      </Form.Item>
      {isStated ? (
        <>
          <Form.Item name="keepsPromise" label="与公开内容" rules={[{ required: true, message: '选相符或者不符' }]}>
            <Radio.Group
              options={[
                { value: true, label: '相符' },
                { value: false, label: '不符' },
              ]}
            />
          </Form.Item>
          <TextField name="measuredWords" label="检验情况" />
        </>
      ) : (
        <Form.Item name="measured" label="检验值" rules={[{ required: true, message: '填写检验值' }]}>
          <InputNumber />
        </Form.Item>
      )}
      <TextField name="tester" label="检验机构" min={2} />
      <TextField name="reportNumber" label="报告编号" min={2} />
      <DayField name="testedOn" label="检验日" />
    </ActForm>
  )
}
