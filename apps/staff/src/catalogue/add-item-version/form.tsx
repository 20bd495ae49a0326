import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { Item, ItemVersion } from '../get-item/item-query.ts'
import { ContentFields } from '../propose-item/content-fields.tsx'
import { contentOf, type ContentValues, valuesOf } from '../propose-item/content-form.ts'

interface NextVersion extends ContentValues {
  name: string
}

interface VersionFormProps {
  item: Item
  before: ItemVersion
  onDone(): void
}

/** 提出新版本: begins from the version shown; the one in force ends only when this is approved. */
export function VersionForm({ item, before, onDone }: VersionFormProps) {
  return (
    <ActForm<NextVersion, { itemVersionId: string }>
      name="提出新版本"
      permission="catalogue.edit"
      kept="没有提出，现行版本没有改动。"
      initial={{ name: item.name, ...valuesOf(before.content) }}
      refresh={[['item', item.itemId], ['items']]}
      run={(values, id) =>
        take(
          api.POST('/api/catalogue/items/{itemId}/versions', {
            params: { path: { itemId: item.itemId } },
            body: { id, name: values.name, content: contentOf(values, item.kind, item.code, before.content) },
          }),
        )
      }
      done={(_, values) => `新版本已提出，拟自 ${values.validFrom} 施行，等候另一人审批；现行版本照旧。`}
      after={onDone}
    >
      <TextField name="name" label="事项名称" />
      <ContentFields kind={item.kind} />
    </ActForm>
  )
}
