import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { agenciesQuery } from '../../identity/directory.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { DAY_RULE } from './form-rules.ts'

/** Who goes and when: places of a team, qualification, district rule, cap, window. */
export function OfficersPage() {
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  return (
    <>
      <div className="hj-plan-line">
        <Form.Item
          name="slotCount"
          label="每组人数"
          extra="不得少于两人（行政处罚法第四十二条）"
          rules={[{ required: true, message: '填写人数' }]}
        >
          <InputNumber min={2} max={6} precision={0} suffix="人" style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="officerCap" label="每人最多承担" rules={[{ required: true, message: '填写上限' }]}>
          <InputNumber min={1} max={200} precision={0} suffix="次" style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="leadQualification" label="组长须有资格" extra="资格代码，可不填">
          <Input style={{ width: 180 }} />
        </Form.Item>
      </div>
      <Form.Item name="district" label="派人区域">
        <Radio.Group
          options={[
            { value: 'any', label: '不限' },
            { value: 'same', label: '本区县' },
            { value: 'cross', label: '跨区县' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="jointAgencyIds"
        label="同去部门"
        extra="同一任务里各出一组人、各查各的事项；各抽各的对象，用“联合任务”。"
      >
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="本部门"
          options={agencies
            .filter((each) => each.kind === 'organ')
            .map((each) => ({ value: each.id, label: each.name }))}
        />
      </Form.Item>
      <Form.Item name="executingAgencyIds" label="实施机关" extra="由谁派人检查，可选下级局或派出机构；不选即本机关。">
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="本机关"
          options={agencies.map((each) => ({ value: each.id, label: each.name }))}
        />
      </Form.Item>
      <div className="hj-plan-line">
        <Form.Item name="visitsFrom" label="检查从" rules={[DAY_RULE]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="visitsTo" label="检查到" rules={[DAY_RULE]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="discloseOn" label="公开日" rules={[DAY_RULE]}>
          <DayInput />
        </Form.Item>
      </div>
    </>
  )
}
