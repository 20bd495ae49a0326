import { Button, Form, Input, Select } from 'antd'
import { filled } from '../../app/list-state.ts'
import { statusChoices } from '../status-words.ts'
import { divisionChoices } from '../division-words.ts'
import type { EntityFilter } from './search-query.ts'

interface EntityFiltersProps {
  filter: EntityFilter
  onFilter(filter: EntityFilter): void
}

const KINDS = [
  { value: 'company', label: '公司' },
  { value: 'individual-household', label: '个体工商户' },
  { value: 'branch', label: '分支机构' },
  { value: 'partnership', label: '合伙企业' },
  { value: 'sole-proprietorship', label: '个人独资企业' },
  { value: 'cooperative', label: '合作社' },
  { value: 'other', label: '其他' },
]

/** The query above the list; its state lives in the address, so 返回列表 keeps it. */
export function EntityFilters({ filter, onFilter }: EntityFiltersProps) {
  return (
    <Form<EntityFilter>
      layout="inline"
      className="hj-filters"
      key={JSON.stringify(filter)}
      initialValues={{ status: 'subsisting', ...filter }}
      onFinish={(values) => onFilter(filled(values))}
    >
      <Form.Item name="q">
        <Input placeholder="名称、代码、地址" allowClear aria-label="名称、代码、地址" style={{ width: 240 }} />
      </Form.Item>
      <Form.Item name="status">
        <Select
          aria-label="登记状态"
          style={{ width: 140 }}
          options={[{ value: 'all', label: '全部状态' }, ...statusChoices]}
        />
      </Form.Item>
      <Form.Item name="division">
        <Select placeholder="全市" allowClear aria-label="区县" style={{ width: 120 }} options={divisionChoices} />
      </Form.Item>
      <Form.Item name="kind">
        <Select placeholder="全部类型" allowClear aria-label="类型" style={{ width: 140 }} options={KINDS} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        查询
      </Button>
      <Button onClick={() => onFilter({})}>重置</Button>
    </Form>
  )
}
