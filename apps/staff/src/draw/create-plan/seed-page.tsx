import { Button, Form, Input, Radio } from 'antd'
import { DayInput } from '../../ui/day-input.tsx'
import { DAY_RULE, TIME_RULE } from './form-rules.ts'
import type { PlanValues } from './form-values.ts'
import { WaveList } from './wave-list.tsx'

const SOURCES = [
  { value: 'cwl-kl8', label: '福利彩票快乐8' },
  { value: 'cwl-ssq', label: '福利彩票双色球' },
  { value: 'drand-quicknet', label: 'drand（境外信标，须另行开启）' },
]

/** Where the seed comes from and when; parties alone never suffice for a real draw. */
export function SeedPage() {
  const form = Form.useFormInstance<PlanValues>()
  const isReal = Form.useWatch('kind', { form, preserve: true }) !== 'rehearsal'
  return (
    <>
      <Form.Item label="见证人共同种子" extra="每人先交承诺，抽取前揭示；不揭示的不计入，并公开姓名。">
        <PartyList />
      </Form.Item>
      {isReal && (
        <>
          <div className="hj-plan-line">
            <Form.Item name="partiesCloseDay" label="揭示截止日" rules={[DAY_RULE]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="partiesCloseTime" label="揭示截止时间" rules={[TIME_RULE]}>
              <Input style={{ width: 110 }} />
            </Form.Item>
          </div>
          <Form.Item
            name="sourceType"
            label="公开随机源"
            extra="须在最后一次揭示之后产生；由两人依据两处官方公告分别录入。"
          >
            <Radio.Group options={SOURCES} />
          </Form.Item>
          <Form.Item name="sourceAt" label="期号" rules={[{ required: true, message: '填写期号或轮次' }]}>
            <Input placeholder="如 2026312" style={{ width: 180 }} />
          </Form.Item>
        </>
      )}
      <div className="hj-plan-line">
        <Form.Item name="sourceDay" label={isReal ? '种子产生日' : '揭示截止日'} rules={[DAY_RULE]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="sourceTime" label="北京时间" rules={[TIME_RULE]}>
          <Input style={{ width: 110 }} />
        </Form.Item>
      </div>
      <div className="hj-plan-line">
        <Form.Item name="holdDay" label="抽取日" rules={[DAY_RULE]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="holdTime" label="北京时间" rules={[TIME_RULE]}>
          <Input style={{ width: 110 }} />
        </Form.Item>
      </div>
      <WaveList isReal={isReal} />
      <Form.Item name="publicity" label="名单公开" extra="公开之前只公布户数和概率。">
        <Radio.Group
          options={[
            { value: 'after-inspection', label: '检查后公开' },
            { value: 'after-draw', label: '抽后即公开' },
            { value: 'never', label: '不公开' },
          ]}
        />
      </Form.Item>
    </>
  )
}

function PartyList() {
  return (
    <Form.List name="parties">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field) => (
            <div key={field.key} className="hj-row" style={{ marginBottom: 8 }}>
              <Form.Item name={[field.name, 'name']} noStyle>
                <Input placeholder="姓名" aria-label="见证人姓名" style={{ width: 140 }} />
              </Form.Item>
              <Form.Item name={[field.name, 'organ']} noStyle>
                <Input placeholder="单位" aria-label="见证人单位" style={{ width: 280 }} />
              </Form.Item>
              <Button type="text" onClick={() => remove(field.name)}>
                移除
              </Button>
            </div>
          ))}
          {fields.length < 12 && <Button onClick={() => add({ name: '', organ: '' })}>添加见证人</Button>}
        </>
      )}
    </Form.List>
  )
}
