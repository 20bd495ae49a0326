import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { DateText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { type Presumed, type PresumedNotice, presumeHolidays } from './clocks-query.ts'

interface Fields {
  year: number
  holidays: string
  makeUpWorkdays: string
}

/** 放假推定: choose or write a notice nobody has published yet, and see which clocks would move. Nothing is stored. */
export function PresumePanel({ notices }: { notices: readonly PresumedNotice[] }) {
  const [form] = Form.useForm<Fields>()
  const ask = useMutation({
    mutationFn: ({ year, holidays, makeUpWorkdays }: Fields) =>
      presumeHolidays({ year, holidays: daysOf(holidays), makeUpWorkdays: daysOf(makeUpWorkdays) }),
  })
  const fill = (id: string) => {
    const notice = notices.find((one) => one.id === id)
    if (notice === undefined) return
    form.setFieldsValue({
      year: notice.year,
      holidays: notice.holidays.join(' '),
      makeUpWorkdays: notice.makeUpWorkdays.join(' '),
    })
  }
  return (
    <Panel title="放假通知还没公布时，试算一下" note="只在这一页试算，不改动任何期限。通知公布后按通知重算。">
      <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={(values) => ask.mutate(values)}>
        <Form.Item
          label="选一份推定"
          htmlFor="presumed"
          extra={notices[0]?.basis ?? '没有现成的推定，可以自己写放假与调休的日期。'}
        >
          <Select
            id="presumed"
            placeholder="请选择，也可以自己写"
            options={notices.map((one) => ({ value: one.id, label: one.title }))}
            onChange={fill}
          />
        </Form.Item>
        <Form.Item name="year" label="年份" rules={[{ required: true, message: '填写年份' }]}>
          <InputNumber min={2000} max={2100} precision={0} />
        </Form.Item>
        <Form.Item name="holidays" label="放假的日期" rules={[{ required: true, message: '至少写一天' }]}>
          <Input.TextArea autoSize placeholder="2027-02-05 2027-02-06" />
        </Form.Item>
        <Form.Item name="makeUpWorkdays" label="调休上班的日期（可不填）" initialValue="">
          <Input.TextArea autoSize placeholder="2027-02-14" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          试算会移动的期限
        </Button>
      </Form>
      {ask.isError && <ProblemNotice problem={problemWords(ask.error)} kept="填写的日期还在。" />}
      {ask.data && <Moved presumed={ask.data} />}
    </Panel>
  )
}

function Moved({ presumed: { counted, moved, stillProvisional } }: { presumed: Presumed }) {
  return (
    <div className="hj-stack" role="status" style={{ marginTop: 16 }}>
      <p>
        由法律推算的期限 <b>{counted}</b> 个，其中 <b>{moved.length}</b> 个会移动，推定后仍属暂定{' '}
        <b>{stillProvisional}</b> 个。
      </p>
      {moved.length > 0 && (
        <ul className="hj-stack">
          {moved.map((one) => (
            <li key={one.id}>
              <Link to={one.link}>{one.title}</Link> <span className="hj-quiet">{one.kindName}</span>：
              <DateText day={one.from} /> →{' '}
              <b>
                <DateText day={one.to} />
              </b>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function daysOf(text: string): string[] {
  return text.split(/[\s,，、]+/u).filter((one) => one !== '')
}
