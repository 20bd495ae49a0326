import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import { labelsQuery } from '../list-labels/labels-query.ts'
import { objectKindChoices, type ObjectKind } from '../object-words.ts'

interface NewLabel {
  name: string
  parentId?: string
  scope: 'province' | 'city' | 'bureau'
  meaning: string
  licenceKind?: string
  objectKind?: ObjectKind
}

const SCOPES = [
  { value: 'city', label: '全市' },
  { value: 'province', label: '全省' },
  { value: 'bureau', label: '本局' },
] as const

/** 设置监管标签: a class for the city, or a small one of a bureau beneath it, whose name begins with its area. */
export function DefineLabelForm({ onDone }: { onDone(): void }) {
  const labels = useQuery(labelsQuery).data?.labels ?? []
  return (
    <ActForm<NewLabel, { labelId: string }>
      name="设置标签"
      permission="entities.define-label"
      kept="没有设置。"
      refresh={[['labels']]}
      run={({ parentId, licenceKind, objectKind, ...values }, id) =>
        take(
          api.POST('/api/entities/labels', {
            body: {
              id,
              ...values,
              parentId: parentId ?? null,
              licenceKind: licenceKind ?? null,
              objectKind: objectKind ?? null,
            },
          }),
        )
      }
      done={(_, { name }) => `已设置标签「${name}」。`}
      after={onDone}
    >
      <TextField name="name" label="名称" min={2} extra="区县局的标签以区县名起首，如：海曙区老旧住宅电梯。" />
      <ChoiceField name="scope" label="范围" options={SCOPES} extra="区县局设置的，一律为本局。" />
      <ChoiceField
        name="parentId"
        label="属于大类"
        isOptional
        options={labels
          .filter((each) => each.parentId === null)
          .map((each) => ({ value: each.labelId, label: each.name }))}
        extra="区县局只能在已有的大类之下增设小类。"
      />
      <TextField name="meaning" label="含义" rows={2} min={4} />
      <TextField
        name="licenceKind"
        label="随许可证件取得"
        isOptional
        min={2}
        placeholder="如：食品经营许可证"
        extra="写明后，持有有效证件的自动带上，到期自动去掉。"
      />
      <ChoiceField name="objectKind" label="随在用对象取得" isOptional options={objectKindChoices} />
    </ActForm>
  )
}
