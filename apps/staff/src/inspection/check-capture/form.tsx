import { Checkbox, Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Check {
  isTrue: boolean
  isClear: boolean
  isComplete: boolean
  isAccurate: boolean
  opinion: string
}

const QUALITIES = [
  ['isTrue', '真实'],
  ['isClear', '清晰'],
  ['isComplete', '完整'],
  ['isAccurate', '准确'],
] as const

/** 审核记录: four qualities, one lacking and the record is no evidence. */
export function CheckCaptureForm({ captureId }: { captureId: string }) {
  return (
    <ActForm<Check, { isFit: boolean }>
      name="提交审核"
      permission="inspection.check-capture"
      kept="没有审核，填写的内容还在。"
      isGrave
      refresh={[['captures'], ['desk']]}
      initial={{ isTrue: false, isClear: false, isComplete: false, isAccurate: false }}
      run={(body) =>
        take(api.POST('/api/inspection/captures/{captureId}/check', { params: { path: { captureId } }, body }))
      }
      done={({ isFit }) => (isFit ? '审核合格，请告知当事人。' : '审核不合格，这条记录不得作为证据，原件保留。')}
    >
      <p className="hj-quiet">看原件，逐项确认；有一项不勾，就不得作为证据。审核只作一次。</p>
      <div className="hj-row" style={{ margin: '8px 0 16px' }}>
        {QUALITIES.map(([name, label]) => (
          <Form.Item key={name} name={name} valuePropName="checked" noStyle>
            <Checkbox>{label}</Checkbox>
          </Form.Item>
        ))}
      </div>
      <TextField name="opinion" label="审核意见" rows={2} min={2} />
    </ActForm>
  )
}
