import { useQuery } from '@tanstack/react-query'
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { ItemPicker } from '../../catalogue/list-items/item-picker.tsx'
import { divisionChoices } from '../../entities/division-words.ts'
import { agenciesQuery } from '../../identity/directory.ts'
import { DayInput } from '../../ui/day-input.tsx'

/** One task: number, kind, objects, size, window and who goes along. */
export function TaskFields({ name }: { name: number }) {
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  const mode: unknown = Form.useWatch(['tasks', name, 'mode'])
  return (
    <>
      <Form.Item name={[name, 'taskId']} hidden>
        <Input />
      </Form.Item>
      <div className="hj-plan-line">
        <Form.Item
          name={[name, 'name']}
          label="任务名称"
          rules={[{ required: true, min: 4, max: 80, message: '写 4 至 80 个字' }]}
        >
          <Input placeholder="如 食品销售企业双随机抽查" />
        </Form.Item>
        <Form.Item
          name={[name, 'number']}
          label="任务编号"
          normalize={(text: string) => text.toUpperCase()}
          rules={[{ required: true, pattern: /^[0-9A-Z._:-]{1,64}$/, message: '数字、大写字母和 . _ : -' }]}
        >
          <Input placeholder="NB-AMR-2027-01" />
        </Form.Item>
        <Form.Item
          name={[name, 'office']}
          label="责任单位"
          rules={[{ required: true, min: 2, max: 60, message: '写明责任单位' }]}
        >
          <Input placeholder="如 食品流通监管处" />
        </Form.Item>
      </div>
      <Form.Item name={[name, 'itemIds']} label="检查事项" rules={[{ required: true, message: '至少选一个事项' }]}>
        <ItemPicker />
      </Form.Item>
      <Form.Item
        name={[name, 'description']}
        label="检查对象"
        rules={[{ required: true, min: 2, max: 200, message: '用一句话写明对象' }]}
      >
        <Input placeholder="如 全市持有食品经营许可的存续企业" />
      </Form.Item>
      <div className="hj-plan-line">
        <Form.Item name={[name, 'divisions']} label="区县" extra="不选即全市">
          <Select mode="multiple" options={divisionChoices} placeholder="全市" allowClear />
        </Form.Item>
        <Form.Item name={[name, 'licenceKinds']} label="持有许可" extra="不选即不限">
          <Select mode="tags" placeholder="如 食品经营许可证" />
        </Form.Item>
        <Form.Item name={[name, 'jointAgencyIds']} label="联合部门" extra="不选即本部门">
          <Select
            mode="multiple"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={agencies.map((agency) => ({ value: agency.id, label: agency.shortName }))}
          />
        </Form.Item>
      </div>
      <div className="hj-plan-line">
        <Form.Item name={[name, 'targeting']} label="类型">
          <Radio.Group
            options={[
              { value: 'directed', label: '定向' },
              { value: 'undirected', label: '不定向' },
            ]}
          />
        </Form.Item>
        <Form.Item name={[name, 'mode']} label="规模">
          <Radio.Group
            options={[
              { value: 'ratio', label: '按比例' },
              { value: 'number', label: '按户数' },
            ]}
          />
        </Form.Item>
        {mode === 'number' ? (
          <Form.Item name={[name, 'n']} label="户数" rules={[{ required: true, message: '写明户数' }]}>
            <InputNumber min={1} precision={0} suffix="户" />
          </Form.Item>
        ) : (
          <Form.Item name={[name, 'percent']} label="比例" rules={[{ required: true, message: '写明比例' }]}>
            <InputNumber min={0.01} max={100} precision={2} suffix="%" />
          </Form.Item>
        )}
      </div>
      <div className="hj-plan-line">
        <Form.Item name={[name, 'windowFrom']} label="期限起" rules={[{ required: true, message: '写明起日' }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name={[name, 'windowTo']} label="期限止" rules={[{ required: true, message: '写明止日' }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name={[name, 'method']} label="方式">
          <Select
            options={[
              { value: 'on-site', label: '实地检查' },
              { value: 'written', label: '书面检查' },
              { value: 'online', label: '网络监测' },
            ]}
          />
        </Form.Item>
        <Form.Item name={[name, 'batches']} label="批次">
          <InputNumber min={1} max={24} precision={0} />
        </Form.Item>
      </div>
    </>
  )
}
