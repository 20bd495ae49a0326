import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { divisionChoices } from '../../entities/division-words.ts'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { AgencyField } from '../agency-picker.tsx'
import { agencyKinds, agencyLevels } from '../directory.ts'

interface Registration {
  code: string
  name: string
  shortName: string
  sector: string
  level: keyof typeof agencyLevels
  kind: keyof typeof agencyKinds
  parentId?: string
  superiorId?: string
  documentWord?: string
  divisionCode?: string
  note?: string
}

/** 登记监管机关: an organ and a 派出机构 are told apart; the second acts in its organ's name. */
export function AgencyForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<Registration, { agencyId: string }>
      name="登记这个机关"
      permission="identity.manage-agencies"
      kept="没有登记，机构名录没有改动。"
      refresh={[['agencies']]}
      run={(values, id) => take(api.POST('/api/identity/agencies', { body: { id, ...values } }))}
      done={(_, values) => `已登记${values.name}；它的人员和授权另行登记。`}
      after={onDone}
    >
      <TextField name="name" label="全称" />
      <TextField name="shortName" label="简称" />
      <TextField name="code" label="机构代码" />
      <TextField name="sector" label="条线" placeholder="如：市场监管" />
      <ChoiceField name="kind" label="性质" options={choicesOf(agencyKinds)} extra="派出机构以所属机关的名义执法。" />
      <ChoiceField name="level" label="层级" options={choicesOf(agencyLevels)} />
      <AgencyField name="parentId" label="所属机关" isOptional />
      <AgencyField name="superiorId" label="业务上级" isOptional />
      <ChoiceField name="divisionCode" label="区县" options={divisionChoices} isOptional />
      <TextField name="documentWord" label="机关代字" isOptional placeholder="如：甬市监" />
      <TextField name="note" label="备注" isOptional />
    </ActForm>
  )
}
