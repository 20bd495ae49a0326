import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Registration {
  name: string
  code?: string
  registrationNumber?: string
  registeredOn?: string
  type?: string
  legalRepresentative?: string
  scope?: string
  address?: string
  source: string
}

/** 登记单个主体: checked by the same rules as an imported row. */
export function RegistrationForm({ onDone }: { onDone(entityId: string): void }) {
  return (
    <ActForm<Registration, { entityId: string; name: string; isNew: boolean }>
      name="登记这个主体"
      permission="entities.register"
      kept="没有登记，名册没有改动。"
      refresh={[['entities']]}
      run={(body, id) => take(api.POST('/api/entities', { body: { id, ...body } }))}
      done={(answer) => (answer.isNew ? `已登记“${answer.name}”。` : `“${answer.name}”早已登记，没有重复。`)}
      after={(answer) => onDone(answer.entityId)}
    >
      <TextField name="name" label="名称" min={2} />
      <TextField name="code" label="统一社会信用代码" isOptional extra="校验不过的代码会被退回，并写明是哪一位。" />
      <TextField name="registrationNumber" label="注册号" isOptional />
      <TextField name="registeredOn" label="成立日期" isOptional placeholder="2026-03-02" />
      <TextField name="type" label="类型" isOptional placeholder="如：有限责任公司、个体工商户" />
      <TextField name="legalRepresentative" label="法定代表人或经营者" isOptional />
      <TextField name="address" label="住所" isOptional />
      <TextField name="scope" label="经营范围" rows={2} isOptional />
      <TextField name="source" label="来源" min={2} />
    </ActForm>
  )
}
