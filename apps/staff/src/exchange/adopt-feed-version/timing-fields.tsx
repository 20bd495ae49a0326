import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { scheduleWords } from '../feed-words.ts'

const schedules = Object.entries(scheduleWords).map(([value, label]) => ({ value, label }))

/** 到点读取: how often and when the feed is read from its table or inbox. */
export function TimingFields() {
  const schedule = Form.useWatch<keyof typeof scheduleWords | undefined>('schedule')
  return (
    <Form.Item label="到点读取（北京时间）">
      <div className="hj-row">
        <Form.Item name="schedule" noStyle>
          <Select aria-label="多久一次" options={schedules} style={{ width: 136 }} />
        </Form.Item>
        {schedule === 'yearly' && (
          <Form.Item name={['timing', 'month']} noStyle>
            <InputNumber aria-label="月" min={1} max={12} suffix="月" style={{ width: 90 }} />
          </Form.Item>
        )}
        {(schedule === 'yearly' || schedule === 'monthly') && (
          <Form.Item name={['timing', 'day']} noStyle>
            <InputNumber aria-label="日" min={1} max={28} suffix="日" style={{ width: 90 }} />
          </Form.Item>
        )}
        {schedule !== 'on-demand' && (
          <>
            <Form.Item name={['timing', 'at']} noStyle>
              <Input type="time" aria-label="时刻" required style={{ width: 110 }} />
            </Form.Item>
            <Form.Item name={['timing', 'workingDays']} valuePropName="checked" noStyle>
              <Checkbox>只在工作日</Checkbox>
            </Form.Item>
          </>
        )}
      </div>
    </Form.Item>
  )
}
