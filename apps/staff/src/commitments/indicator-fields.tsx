import { Button, Form, Input, InputNumber, Select } from 'antd'
import { choicesOf } from '../ui/form-fields.tsx'
import { bounds, indicatorKinds } from './standard-words.ts'

export interface IndicatorValues {
  name: string
  kind: keyof typeof indicatorKinds
  bound: keyof typeof bounds
  value?: number | null
  unit?: string
  words?: string
}

/** 功能指标与性能指标, one block each: a bound with a value, or a promise in words. */
export function IndicatorFields({ name, label }: { name: string; label: string }) {
  return (
    <Form.List name={name}>
      {(blocks, { add, remove }) => (
        <div role="group" aria-label={label} className="hj-stack">
          <p>
            <b>{label}</b>
          </p>
          {blocks.map((block) => (
            <OneIndicator key={block.key} at={block.name} list={name} onRemove={() => remove(block.name)} />
          ))}
          <p>
            <Button onClick={() => add({ kind: 'performance', bound: 'at-most' })}>添加一项指标</Button>
          </p>
        </div>
      )}
    </Form.List>
  )
}

function OneIndicator({ at, list, onRemove }: { at: number; list: string; onRemove(): void }) {
  const bound = Form.useWatch<IndicatorValues['bound'] | undefined>([list, at, 'bound'])
  return (
    <div className="hj-indicator">
      <Form.Item name={[at, 'name']} label="指标名称" rules={[{ required: true, message: '填写指标名称' }]}>
        <Input autoComplete="off" placeholder="如 铅溶出量" />
      </Form.Item>
      <Form.Item name={[at, 'kind']} label="种类" rules={[{ required: true }]}>
        <Select options={choicesOf(indicatorKinds)} />
      </Form.Item>
      <Form.Item name={[at, 'bound']} label="写法" rules={[{ required: true }]}>
        <Select options={choicesOf(bounds)} />
      </Form.Item>
      {bound === 'stated' ? (
        <Form.Item name={[at, 'words']} label="内容" rules={[{ required: true, message: '写明内容' }]}>
          <Input autoComplete="off" />
        </Form.Item>
      ) : (
        <>
          <Form.Item name={[at, 'value']} label="数值" rules={[{ required: true, message: '填写数值' }]}>
            <InputNumber />
          </Form.Item>
          <Form.Item name={[at, 'unit']} label="单位">
            <Input autoComplete="off" placeholder="mg/kg" />
          </Form.Item>
        </>
      )}
      <Button size="small" onClick={onRemove}>
        去掉这一项
      </Button>
    </div>
  )
}

/** As the interface wants it: a value or words, never both. */
export function indicatorsOf(values: readonly IndicatorValues[] | undefined) {
  return (values ?? []).map(({ name, kind, bound, value, unit, words }) => ({
    name,
    kind,
    bound,
    value: bound === 'stated' ? null : (value ?? null),
    unit: bound === 'stated' ? '' : (unit ?? ''),
    words: bound === 'stated' ? (words ?? '') : '',
  }))
}
