import { Input, Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { savedQueriesQuery } from '../list-saved-queries/saved-query.ts'
import { type EntityFilter, sentFilter } from '../search-entities/search-query.ts'

/** 保存当前查询 under a name. */
export function SaveQueryForm({ filter }: { filter: EntityFilter }) {
  return (
    <ActForm<{ name: string }, { name: string }>
      name="保存当前查询"
      permission="entities.read"
      kept="没有保存，条件没有变。"
      refresh={[savedQueriesQuery.queryKey]}
      run={({ name }, id) =>
        take(api.POST('/api/entities/saved-queries', { body: { id, name, filter: { q: '', ...sentFilter(filter) } } }))
      }
      done={({ name }) => `已保存为常用查询“${name}”，只有您自己看得到。`}
    >
      <Form.Item name="name" rules={[{ required: true, whitespace: true, message: '起个名称' }]}>
        <Input placeholder="名称，如：江北餐饮" maxLength={40} aria-label="常用查询名称" autoComplete="off" />
      </Form.Item>
    </ActForm>
  )
}
