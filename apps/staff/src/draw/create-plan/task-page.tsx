import { Form, Input, Radio } from 'antd'
import { ItemPicker } from '../../catalogue/list-items/item-picker.tsx'

/** What is checked and on which basis; items without a live basis cannot be chosen for a draw. */
export function TaskPage() {
  return (
    <>
      <Form.Item
        name="kind"
        label="性质"
        extra="演练只用见证人共同种子和本地演示密钥，不产生真实检查，每一页都写明“演练”。"
      >
        <Radio.Group
          options={[
            { value: 'real', label: '正式抽取' },
            { value: 'rehearsal', label: '演练' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label="任务名称"
        rules={[{ required: true, min: 4, max: 80, message: '写 4 至 80 个字' }]}
      >
        <Input placeholder="如 食品销售企业双随机抽查（2026年第二批）" />
      </Form.Item>
      <div className="hj-plan-line">
        <Form.Item
          name="number"
          label="计划编号"
          extra="数字、大写字母和 . _ : -"
          normalize={(text: string) => text.toUpperCase()}
          rules={[{ required: true, pattern: /^[0-9A-Z._:-]{1,64}$/, message: '只能用数字、大写字母和 . _ : -' }]}
        >
          <Input placeholder="NB-AMR-2026-12" />
        </Form.Item>
        <Form.Item
          name="period"
          label="周期"
          rules={[{ required: true, pattern: /^[0-9A-Z._:-]{1,16}$/, message: '如 2026 或 2026-Q4' }]}
        >
          <Input placeholder="2026-Q4" />
        </Form.Item>
      </div>
      <Form.Item name="itemIds" label="抽查事项" rules={[{ required: true, message: '至少选一个事项' }]}>
        <ItemPicker />
      </Form.Item>
      <Form.Item
        name="legalBasis"
        label="依据"
        rules={[{ required: true, min: 2, max: 500, message: '写明抽查的法律依据' }]}
      >
        <Input.TextArea rows={2} placeholder="如 《中华人民共和国食品安全法》第一百零九条、第一百一十条" />
      </Form.Item>
    </>
  )
}
