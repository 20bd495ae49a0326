import { Button, Checkbox, Form, Input, Select } from 'antd'
import { visitStates } from '../visit-words.ts'
import type { InspectionFilter } from './screen.tsx'

/** The query above the list; its state lives in the address. */
export function InspectionFilters({
  filter,
  onFilter,
}: {
  filter: InspectionFilter
  onFilter(filter: InspectionFilter): void
}) {
  return (
    <Form
      layout="inline"
      className="hj-filters"
      key={JSON.stringify(filter)}
      initialValues={filter}
      onFinish={(values: InspectionFilter & { overdue?: boolean | string }) =>
        onFilter(compact({ ...values, overdue: values.overdue ? 'true' : undefined }))
      }
    >
      <Form.Item name="q">
        <Input placeholder="企业、代码、任务" allowClear aria-label="企业、代码、任务" style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="state">
        <Select placeholder="全部状态" allowClear options={visitStates} aria-label="状态" style={{ width: 130 }} />
      </Form.Item>
      <Form.Item name="origin">
        <Select
          placeholder="全部来源"
          allowClear
          aria-label="来源"
          style={{ width: 130 }}
          options={[
            { value: 'draw', label: '抽取' },
            { value: 'single', label: '单独批准' },
          ]}
        />
      </Form.Item>
      <Form.Item name="overdue" valuePropName="checked">
        <Checkbox>只看逾期未查</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit">
        查询
      </Button>
      <Button onClick={() => onFilter({})}>重置</Button>
    </Form>
  )
}

function compact(filter: Record<string, unknown>): InspectionFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}
