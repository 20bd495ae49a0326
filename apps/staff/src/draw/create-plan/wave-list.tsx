import { Button, Form, Input } from 'antd'
import { DayInput } from '../../ui/day-input.tsx'
import { DAY_RULE, TIME_RULE } from './form-rules.ts'
import { emptyWave } from './round-values.ts'

/** 分批: each further wave with its own moments and window; the list of a wave does not exist before its own source. */
export function WaveList({ isReal }: { isReal: boolean }) {
  return (
    <Form.List name="waves">
      {(fields, { add, remove }) => (
        <section className="hj-plan-parts" aria-label="分批抽取">
          <h3>分批抽取</h3>
          <p className="hj-quiet">
            上面的时刻和检查期限是第 1 批的。分几批，每一组的名额就均分到几批；每批有自己的种子，名单在那之前不存在。
          </p>
          {fields.map((field) => (
            <fieldset key={field.key} className="hj-plan-part">
              <legend>第 {field.name + 2} 批</legend>
              <WaveFields at={field.name} isReal={isReal} />
              <Button type="text" onClick={() => remove(field.name)}>
                去掉第 {field.name + 2} 批
              </Button>
            </fieldset>
          ))}
          {fields.length < 11 && <Button onClick={() => add(emptyWave())}>再分一批</Button>}
        </section>
      )}
    </Form.List>
  )
}

function WaveFields({ at, isReal }: { at: number; isReal: boolean }) {
  const batch = `第 ${at + 2} 批`
  const day = (name: string, label: string) => (
    <Form.Item name={[at, name]} label={label} rules={[DAY_RULE]}>
      <DayInput />
    </Form.Item>
  )
  const time = (name: string, label: string) => (
    <Form.Item name={[at, name]} label={label} rules={[TIME_RULE]}>
      <Input style={{ width: 110 }} aria-label={`${batch}${label}`} />
    </Form.Item>
  )
  return (
    <>
      {isReal && (
        <div className="hj-plan-line">
          <Form.Item name={[at, 'sourceAt']} label="期号" rules={[{ required: true, message: '填写期号或轮次' }]}>
            <Input />
          </Form.Item>
          {day('partiesCloseDay', '揭示截止日')}
          {time('partiesCloseTime', '揭示截止时间')}
        </div>
      )}
      <div className="hj-plan-line">
        {day('sourceDay', isReal ? '种子产生日' : '揭示截止日')}
        {time('sourceTime', '种子产生时间')}
      </div>
      <div className="hj-plan-line">
        {day('holdDay', '抽取日')}
        {time('holdTime', '抽取时间')}
      </div>
      <div className="hj-plan-line">
        {day('visitsFrom', '检查从')}
        {day('visitsTo', '检查到')}
      </div>
    </>
  )
}
