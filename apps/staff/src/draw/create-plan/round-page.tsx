import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { ItemPicker } from '../../catalogue/list-items/item-picker.tsx'
import { divisionChoices } from '../../entities/division-words.ts'
import { agenciesQuery } from '../../identity/directory.ts'
import type { PlanValues } from './form-values.ts'
import { emptyTask } from './round-values.ts'

/** 联合任务: one further task per department, each with its own items, objects, size and team; none for one department. */
export function RoundPage() {
  return (
    <Form.List name="tasks">
      {(fields, { add, remove }) => (
        <div className="hj-plan-parts">
          <p>
            前面几页是本机关的任务（<code>T1</code>
            ）。要和别的部门一起查同一批单位，在这里逐个加上它们的任务：各按各的规则抽，共用一个种子，抽到同一户的合并为一次入企。每个部门须书面同意，冻结名册后就能看到预计少入企多少。
          </p>
          {fields.map((field) => (
            <fieldset key={field.key} className="hj-plan-part" aria-label={`联合任务 T${field.name + 2}`}>
              <legend>
                <code>T{field.name + 2}</code>
              </legend>
              <TaskFields at={field.name} />
              <Button type="text" onClick={() => remove(field.name)}>
                去掉这个任务
              </Button>
            </fieldset>
          ))}
          {fields.length < 11 && <Button onClick={() => add(emptyTask())}>加一个部门的任务</Button>}
          {fields.length === 0 && <p className="hj-quiet">不加即本机关单独抽查。</p>}
        </div>
      )}
    </Form.List>
  )
}

function TaskFields({ at }: { at: number }) {
  const form = Form.useFormInstance<PlanValues>()
  const sizing = Form.useWatch(['tasks', at, 'sizing'], { form, preserve: true })
  const isSameScope = Form.useWatch(['tasks', at, 'isSameScope'], { form, preserve: true })
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  return (
    <>
      <Form.Item name={[at, 'agencyId']} label="部门" rules={[{ required: true, message: '选部门' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="承担这个任务的部门"
          options={agencies
            .filter((each) => each.kind === 'organ')
            .map((each) => ({ value: each.id, label: each.name }))}
        />
      </Form.Item>
      <Form.Item name={[at, 'itemIds']} label="检查事项" rules={[{ required: true, message: '至少选一个事项' }]}>
        <ItemPicker />
      </Form.Item>
      <Form.Item name={[at, 'isSameScope']} valuePropName="checked">
        <Checkbox>检查对象与本机关的任务相同</Checkbox>
      </Form.Item>
      {isSameScope === false && <ScopeFields at={at} />}
      <div className="hj-plan-line">
        <Form.Item name={[at, 'sizing']} label="抽多少">
          <Radio.Group
            options={[
              { value: 'number', label: '按户数' },
              { value: 'ratio', label: '按比例' },
            ]}
          />
        </Form.Item>
        {sizing === 'ratio' ? (
          <Form.Item name={[at, 'ratioPercent']} label="比例" rules={[{ required: true, message: '填写比例' }]}>
            <InputNumber min={0.01} max={100} step={0.5} suffix="%" style={{ width: 140 }} />
          </Form.Item>
        ) : (
          <Form.Item name={[at, 'total']} label="户数" rules={[{ required: true, message: '填写户数' }]}>
            <InputNumber min={1} precision={0} suffix="户" style={{ width: 140 }} />
          </Form.Item>
        )}
      </div>
      <div className="hj-plan-line">
        <Form.Item
          name={[at, 'slotCount']}
          label="每组人数"
          extra="不得少于两人"
          rules={[{ required: true, message: '填写人数' }]}
        >
          <InputNumber min={2} max={6} precision={0} suffix="人" style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name={[at, 'leadQualification']} label="组长须有资格" extra="资格代码，可不填">
          <Input style={{ width: 180 }} />
        </Form.Item>
      </div>
    </>
  )
}

function ScopeFields({ at }: { at: number }) {
  return (
    <>
      <Form.Item
        name={[at, 'scopeDescription']}
        label="范围说明"
        rules={[{ required: true, min: 2, max: 200, message: '用一句话写明抽查范围' }]}
      >
        <Input />
      </Form.Item>
      <div className="hj-plan-line">
        <Form.Item name={[at, 'divisions']} label="区县" extra="不选即全市">
          <Select
            mode="multiple"
            options={divisionChoices}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="全市"
            allowClear
          />
        </Form.Item>
        <Form.Item name={[at, 'licenceKinds']} label="持有许可" extra="不选即不限">
          <Select mode="tags" />
        </Form.Item>
      </div>
    </>
  )
}
