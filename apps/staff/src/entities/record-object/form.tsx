import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import type { Entity } from '../get-entity/entity-query.ts'
import { codeTypeChoices, type ObjectCodeType, type ObjectKind, objectKindChoices } from '../object-words.ts'

interface NewObject {
  kind: ObjectKind
  codeType: ObjectCodeType
  code: string
  name: string
  premisesId?: string
  sinceOn?: string
  source: string
}

/** 登记监管对象: what is supervised at one of the entity's places. */
export function ObjectForm({ entity, onDone }: { entity: Entity; onDone(): void }) {
  const { entityId } = entity
  return (
    <ActForm<NewObject, { objectId: string }>
      name="登记监管对象"
      permission="entities.record-fact"
      kept="没有登记。"
      refresh={[['entity', entityId]]}
      run={({ premisesId, sinceOn, ...values }, id) =>
        take(
          api.POST('/api/entities/{entityId}/objects', {
            params: { path: { entityId } },
            body: { id, ...values, premisesId: premisesId ?? null, sinceOn: sinceOn ?? null },
          }),
        )
      }
      done={(_, values) => `已登记「${values.name}」，挂在本户档案的场所之下。`}
      after={onDone}
    >
      <ChoiceField name="kind" label="种类" options={objectKindChoices} />
      <TextField name="name" label="名称" placeholder="如：曳引驱动乘客电梯" />
      <ChoiceField name="codeType" label="编码种类" options={codeTypeChoices} />
      <TextField
        name="code"
        label="编码"
        placeholder="设备代码、产品编号或网址"
        extra="按编码种类校验位数、年月和校验码。"
      />
      <ChoiceField
        name="premisesId"
        label="场所"
        isOptional
        options={entity.premises
          .filter((each) => each.closedOn === null)
          .map((each) => ({ value: each.premisesId, label: each.address }))}
      />
      <DayField name="sinceOn" label="启用日" isOptional />
      <TextField name="source" label="来源" min={2} placeholder="如：特种设备使用登记" />
    </ActForm>
  )
}
