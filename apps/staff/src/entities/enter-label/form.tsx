import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import type { Entity } from '../get-entity/entity-query.ts'
import { labelsQuery } from '../list-labels/labels-query.ts'

interface NewMark {
  labelId: string
  objectId?: string
  cause: string
}

/** 录入标签: it counts once another person has reviewed it; the same cause is not listed twice. */
export function EnterLabelForm({ entity, onDone }: { entity: Entity; onDone(): void }) {
  const { entityId } = entity
  const labels = useQuery(labelsQuery).data?.labels ?? []
  return (
    <ActForm<NewMark, { markId: string }>
      name="提交审核"
      permission="entities.enter-label"
      kept="没有录入。"
      refresh={[['entity', entityId], ['labels']]}
      run={({ objectId, ...values }, id) =>
        take(
          api.POST('/api/entities/{entityId}/labels', {
            params: { path: { entityId } },
            body: { id, ...values, objectId: objectId ?? null },
          }),
        )
      }
      done={() => '已录入，等待另一人审核；审核前不计入标签数。'}
      after={onDone}
    >
      <ChoiceField
        name="labelId"
        label="标签"
        options={labels
          .filter((each) => each.licenceKind === null && each.objectKind === null)
          .map((each) => ({ value: each.labelId, label: each.name }))}
        extra="随许可证件或对象自动取得的标签不在此列。"
      />
      <ChoiceField
        name="objectId"
        label="因哪个对象"
        isOptional
        options={entity.objects.map((each) => ({ value: each.objectId, label: `${each.name} ${each.code}` }))}
        extra="对象停用，标签随之停用；对象恢复，标签随之恢复。"
      />
      <TextField name="cause" label="列入原因和年度" min={4} placeholder="如：2026 年度重点工业产品目录" />
    </ActForm>
  )
}
