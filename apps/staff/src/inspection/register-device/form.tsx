import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'

interface Device {
  code: string
  name: string
  kind: 'camera' | 'sensor' | 'meter'
  location: string
  legalGround: string
  standard: string
  signText: string
}

/** 登记监控设备: on which law or administrative regulation it stands; it proves nothing until it is reviewed and its place is public. */
export function RegisterDeviceForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<Device, { legalGround: string }>
      name="登记设备"
      permission="inspection.manage-device"
      kept="没有登记，填写的内容还在。"
      refresh={[['devices']]}
      run={(values, id) => take(api.POST('/api/inspection/devices', { body: { id, ...values } }))}
      done={({ legalGround }) =>
        `设备已登记，依据${legalGround}。法制审核、技术审核通过并公布地点之后形成的记录，才能作为证据。`
      }
      after={onDone}
      initial={{ kind: 'camera' }}
    >
      <TextField name="code" label="设备编号" min={2} />
      <TextField name="name" label="名称" min={2} />
      <ChoiceField
        name="kind"
        label="种类"
        options={choicesOf({ camera: '摄像', sensor: '传感器', meter: '计量表' })}
      />
      <TextField name="location" label="设置地点" min={4} />
      <TextField
        name="legalGround"
        label="设置依据"
        min={3}
        extra="写法规标识和条号，如 cn.environment-law/42；须是法律或者行政法规。"
      />
      <TextField name="standard" label="符合的标准" min={2} />
      <TextField name="signText" label="现场标志" min={2} placeholder="现场牌子上写的字" />
    </ActForm>
  )
}
