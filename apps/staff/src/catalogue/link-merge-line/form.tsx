import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField } from '../../ui/form-fields.tsx'
import type { MergeLine } from '../get-official-list/list-query.ts'
import { itemsQuery } from '../list-items/items-query.ts'

const ALL = 2000

/** 对应到本地事项: an entry taken for new is this local item after all. */
export function LinkLineForm({ line, listId, onDone }: { line: MergeLine; listId: string; onDone(): void }) {
  const { mergeLineId } = line
  const items = useQuery(itemsQuery({ state: 'in-force' }, 1, ALL))
  return (
    <ActForm<{ itemId: string }, { kind: string }>
      name="对应"
      permission="catalogue.edit"
      kept="没有对应。"
      refresh={[['official-list', listId], ['official-lists']]}
      run={(body) =>
        take(api.POST('/api/catalogue/merge-lines/{mergeLineId}/item', { params: { path: { mergeLineId } }, body }))
      }
      done={({ kind }) => (kind === 'conflict' ? '已对应；有字段两边说法不同，请复核。' : '已对应，请复核。')}
      after={onDone}
    >
      <p>
        {line.title} <code>{line.catalogueCode}</code>
      </p>
      <ChoiceField
        name="itemId"
        label="本地事项"
        options={(items.data?.items ?? []).map((one) => ({ value: one.itemId, label: `${one.code} ${one.title}` }))}
      />
    </ActForm>
  )
}
