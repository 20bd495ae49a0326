import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { itemsQuery } from './items-query.ts'

interface ItemPickerProps {
  id?: string
  value?: string[]
  onChange?: (itemIds: string[]) => void
}

/** Inspection items with a live basis; the others are not offered, and the count says so. */
export function ItemPicker({ id, value, onChange }: ItemPickerProps) {
  const items = useQuery(itemsQuery({ kind: 'inspection', drawable: 'true' }, 1, 500))
  const offered = items.data?.items ?? []
  return (
    <>
      <Select
        {...(id ? { id } : {})}
        mode="multiple"
        {...(value ? { value } : {})}
        {...(onChange ? { onChange } : {})}
        loading={items.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="选一个或几个检查事项"
        style={{ width: '100%' }}
        options={offered.map((item) => ({ value: item.itemId, label: `${item.title}（${item.code}）` }))}
      />
      <p className="hj-quiet hj-small">只列有现行依据的检查事项，共 {offered.length} 项。</p>
    </>
  )
}
