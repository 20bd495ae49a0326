import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { entitiesQuery } from './search-query.ts'

/** Finds one entity by name or code and hands it on. */
export function EntityPicker({ onPick }: { onPick(entityId: string, name: string): void }) {
  const [text, setText] = useState('')
  const found = useQuery({ ...entitiesQuery({ q: text, status: 'all' }, 1, 20), enabled: text.trim().length >= 2 })
  const rows = text.trim().length >= 2 ? (found.data?.rows ?? []) : []
  return (
    <Select
      style={{ width: '100%', maxWidth: 480 }}
      placeholder="输入名称或代码，选一户加入"
      aria-label="选企业"
      value={null}
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={text.trim().length < 2 ? '至少输入两个字' : '没有符合的企业'}
      options={rows.map((row) => ({ value: row.entityId, label: `${row.name} ${row.uscc ?? ''}` }))}
      onChange={(entityId: string | null) => {
        const row = rows.find((each) => each.entityId === entityId)
        if (row) onPick(row.entityId, row.name)
      }}
    />
  )
}
