import { Button, Checkbox, Form, Input, Select } from 'antd'
import { filled } from '../../app/list-state.ts'
import { kindWords } from '../item-words.ts'
import type { ItemFilter } from './items-query.ts'

interface ItemFiltersProps {
  filter: ItemFilter
  sectors: { sector: string; items: number }[]
  onFilter(filter: ItemFilter): void
}

interface FilterValues extends Omit<ItemFilter, 'drawable' | 'unconfirmed'> {
  drawable?: boolean | 'true'
  unconfirmed?: boolean | 'true'
}

const KINDS = [
  { value: 'inspection', label: kindWords.inspection },
  { value: 'penalty', label: kindWords.penalty },
  { value: 'coercion', label: kindWords.coercion },
  { value: 'other', label: kindWords.other },
]

const STATES = [
  { value: 'in-force', label: '现行' },
  { value: 'proposed', label: '待审批' },
  { value: 'historical', label: '历史' },
  { value: 'retired', label: '已取消' },
  { value: 'ended', label: '已失效' },
]

/** The query above the list; its state lives in the address. */
export function ItemFilters({ filter, sectors, onFilter }: ItemFiltersProps) {
  function apply(values: FilterValues) {
    onFilter(
      filled({
        ...values,
        drawable: values.drawable ? ('true' as const) : undefined,
        unconfirmed: values.unconfirmed ? ('true' as const) : undefined,
      }),
    )
  }
  return (
    <Form<FilterValues>
      layout="inline"
      className="hj-filters"
      key={JSON.stringify(filter)}
      initialValues={filter}
      onFinish={apply}
    >
      <Form.Item name="q">
        <Input placeholder="名称、编码、依据" allowClear aria-label="名称、编码、依据" style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="kind">
        <Select placeholder="全部种类" allowClear options={KINDS} aria-label="种类" style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name="sector">
        <Select
          placeholder="全部条线"
          allowClear
          aria-label="条线"
          style={{ width: 160 }}
          options={sectors.map((each) => ({ value: each.sector, label: `${each.sector}（${each.items}）` }))}
        />
      </Form.Item>
      <Form.Item name="state">
        <Select placeholder="全部状态" allowClear options={STATES} aria-label="状态" style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name="drawable" valuePropName="checked">
        <Checkbox>只看可抽取</Checkbox>
      </Form.Item>
      <Form.Item name="unconfirmed" valuePropName="checked">
        <Checkbox>只看待核</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit">
        查询
      </Button>
      <Button onClick={() => onFilter({})}>重置</Button>
    </Form>
  )
}
