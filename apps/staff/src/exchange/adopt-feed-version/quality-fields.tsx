import { Button, Form, InputNumber, Select } from 'antd'
import type { FeedDetail } from '../get-feed/feed-query.ts'

type FeedColumn = FeedDetail['definition']['columns'][number]

const names = [
  { value: 'must-match', label: '名称须与代码持有人相符' },
  { value: 'may-differ', label: '名称可与登记不同' },
]

/** 质量规则: what a row must hold to besides the types of its cells; rows that do not are set aside with the reason. */
export function QualityFields({ columns }: { columns: readonly FeedColumn[] }) {
  const titles = (wanted: (column: FeedColumn) => boolean) =>
    columns.filter(wanted).map(({ title }) => ({ value: title, label: title }))
  const days = titles((column) => column.type === 'day' || column.type === 'month')
  const numbers = titles((column) => column.type === 'number' || column.type === 'integer')
  return (
    <>
      <Form.Item name={['quality', 'name']} label="质量规则">
        <Select options={names} />
      </Form.Item>
      <Form.Item name={['quality', 'required']} label="必填的列">
        <Select mode="multiple" placeholder="没有" options={titles(() => true)} />
      </Form.Item>
      <Form.Item name={['quality', 'notFuture']} label="不得晚于收到之日的列">
        <Select mode="multiple" placeholder="没有" options={days} />
      </Form.Item>
      <Form.Item label="数的上下限">
        <Form.List name={['quality', 'ranges']}>
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <div className="hj-row" key={field.key} style={{ marginBottom: 8 }}>
                  <Form.Item name={[field.name, 'column']} noStyle>
                    <Select aria-label="列" options={numbers} style={{ width: 200 }} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'min']} noStyle normalize={unset}>
                    <InputNumber aria-label="下限" placeholder="下限" style={{ width: 110 }} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'max']} noStyle normalize={unset}>
                    <InputNumber aria-label="上限" placeholder="上限" style={{ width: 110 }} />
                  </Form.Item>
                  <Button onClick={() => remove(field.name)}>去掉</Button>
                </div>
              ))}
              <Button disabled={numbers.length === 0} onClick={() => add({ column: numbers[0]?.value })}>
                加一条上下限
              </Button>
              {numbers.length === 0 && <span className="hj-quiet"> 没有数的列。</span>}
            </>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item label="限定的值">
        <Form.List name={['quality', 'oneOf']}>
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <div className="hj-row" key={field.key} style={{ marginBottom: 8 }}>
                  <Form.Item name={[field.name, 'column']} noStyle>
                    <Select aria-label="列" options={titles(() => true)} style={{ width: 200 }} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'values']} noStyle>
                    <Select mode="tags" aria-label="允许的值" placeholder="逐个写入允许的值" style={{ width: 240 }} />
                  </Form.Item>
                  <Button onClick={() => remove(field.name)}>去掉</Button>
                </div>
              ))}
              <Button onClick={() => add({ column: columns[0]?.title, values: [] })}>加一条限定</Button>
            </>
          )}
        </Form.List>
      </Form.Item>
    </>
  )
}

/** An emptied bound is no bound. */
function unset(value: number | null): number | undefined {
  return value ?? undefined
}
