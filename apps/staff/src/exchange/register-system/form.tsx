import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { AgencyField } from '../../identity/agency-picker.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Values {
  agencyId: string
  name: string
  contact: string
  purpose: string
  legalGround: string
}

/** 登记对接系统: what it is for and on what legal ground, before any key. */
export function SystemForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<Values, { systemId: string }>
      name="登记这个系统"
      permission="exchange.manage-systems"
      kept="没有登记。"
      refresh={[['systems']]}
      run={(values, id) => take(api.POST('/api/exchange/systems', { body: { systemId: id, ...values } }))}
      done={(_, values) => `已登记“${values.name}”；现在可以为它发放密钥。`}
      after={onDone}
    >
      <TextField name="name" label="系统名称" min={2} />
      <AgencyField name="agencyId" label="数据范围：机关" />
      <TextField name="contact" label="联系处室与电话" min={2} />
      <TextField name="purpose" label="用途" rows={2} min={4} />
      <TextField name="legalGround" label="法律依据" rows={2} min={4} />
    </ActForm>
  )
}
