import { Checkbox, Form, InputNumber, Radio } from 'antd'
import { creditClasses, type PlanValues } from './form-values.ts'

/** How many: a share, a number, or a rate per class; with classes the frame is protected. */
export function SizePage() {
  const form = Form.useFormInstance<PlanValues>()
  const sizing = Form.useWatch('sizing', { form, preserve: true })
  const isWeighted = Form.useWatch('isWeighted', { form, preserve: true })
  return (
    <>
      <Form.Item name="sizing" label="抽取方式">
        <Radio.Group
          options={[
            { value: 'ratio', label: '按比例' },
            { value: 'number', label: '按户数' },
            { value: 'rate', label: '按信用风险分类各定比例' },
          ]}
        />
      </Form.Item>
      {sizing === 'ratio' && (
        <Form.Item name="ratioPercent" label="比例" rules={[{ required: true, message: '填写比例' }]}>
          <InputNumber min={0.01} max={100} step={0.5} suffix="%" style={{ width: 160 }} />
        </Form.Item>
      )}
      {sizing === 'number' && (
        <Form.Item name="total" label="户数" rules={[{ required: true, message: '填写户数' }]}>
          <InputNumber min={1} precision={0} suffix="户" style={{ width: 160 }} />
        </Form.Item>
      )}
      {sizing === 'rate' ? (
        <Form.Item label="各类比例" extra="名单受保护：对外只公布分层的户数和概率，企业可以查到自己的概率。">
          <div className="hj-plan-rates">
            {creditClasses.map((each) => (
              <Form.Item key={each} name={['rates', each]} label={`${each} 类`}>
                <InputNumber min={0} max={100} suffix="%" style={{ width: '100%' }} />
              </Form.Item>
            ))}
          </div>
        </Form.Item>
      ) : (
        <>
          <Form.Item name="minPerStratum" label="每层至少" extra="层内户数不足时，以实有户数为准。">
            <InputNumber min={0} precision={0} suffix="户" style={{ width: 160 }} />
          </Form.Item>
          <Form.Item name="isWeighted" valuePropName="checked">
            <Checkbox>按信用风险分类加权（高风险的机会大）</Checkbox>
          </Form.Item>
          {isWeighted && (
            <Form.Item label="权重" extra="整数，彼此的倍数就是机会的倍数；名单随之受保护。">
              <div className="hj-plan-rates">
                {creditClasses.map((each) => (
                  <Form.Item key={each} name={['weights', each]} label={`${each} 类`}>
                    <InputNumber min={0} precision={0} style={{ width: '100%' }} />
                  </Form.Item>
                ))}
              </div>
            </Form.Item>
          )}
        </>
      )}
      <Form.Item
        name="burden"
        valuePropName="checked"
        extra="近十二个月每受过一次现场检查，机会按公布的负担系数折减；高风险的不折减。名单随之受保护。"
      >
        <Checkbox>已受检查的少抽</Checkbox>
      </Form.Item>
      <Form.Item
        name="reservePercent"
        label="递补备选"
        extra="每组抽中户数的百分之几排在后面备选，至少 1 户；0 为不设。顺序也由种子定下。"
        rules={[{ required: true, message: '填写比例，不设填 0' }]}
      >
        <InputNumber min={0} max={100} suffix="%" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="certaintyCounts" valuePropName="checked">
        <Checkbox>必查户数计入总数</Checkbox>
      </Form.Item>
    </>
  )
}
