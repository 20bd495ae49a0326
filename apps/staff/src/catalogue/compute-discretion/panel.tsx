import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SimilarCases } from '../list-similar-cases/similar-cases.tsx'
import './panel.css'

interface Facts {
  behaviourOn?: string
  decidedOn?: string
  uscc?: string
  subject?: 'unit' | 'individual' | 'responsible-person'
  when?: string
  units?: number
  baseYuan?: string
  factors?: string[]
  conditions?: string[]
  step?: 'lighter' | 'ordinary' | 'heavier' | 'below-range'
  proposedYuan?: string
  deliberated?: boolean
}

function weigh(itemId: string, facts: Facts) {
  const { factors, conditions, deliberated, ...rest } = facts
  const query = {
    ...rest,
    factors: (factors ?? []).join(','),
    conditions: (conditions ?? []).join(','),
    deliberated: deliberated === true ? ('true' as const) : ('false' as const),
  }
  return take(api.GET('/api/catalogue/items/{itemId}/discretion', { params: { path: { itemId }, query } }))
}

type Weighed = Awaited<ReturnType<typeof weigh>>

/** 裁量测算: facts in, range, step, reasoning and verdict out; the public has the same calculator. */
export function ComputeDiscretion({ itemId }: { itemId: string }) {
  const [facts, setFacts] = useState<Facts>({})
  const asked = useQuery({
    queryKey: ['discretion', itemId, facts],
    queryFn: () => weigh(itemId, facts),
    placeholderData: (before) => before,
    retry: false,
  })
  return (
    <Panel title="裁量测算" note="公众网站上是同一个算法。测算仅供参考，不构成行政决定或承诺。">
      {asked.isError && <ProblemNotice problem={problemWords(asked.error)} kept="填写的内容还在。" />}
      {asked.data && <Answer weighed={asked.data} />}
      {asked.data && <FactsForm weighed={asked.data} onAsk={setFacts} />}
      <SimilarCases itemId={itemId} hand={facts} whens={asked.data?.cases.map((one) => one.when) ?? []} />
    </Panel>
  )
}

function Answer({ weighed }: { weighed: Weighed }) {
  return (
    <div className="hj-stack">
      {weighed.bounds === null ? (
        <p>还缺计算法定幅度的事实，请在下面填写。</p>
      ) : (
        <table className="hj-step-table">
          <caption>法定幅度 {weighed.bounds.words}</caption>
          <tbody>
            {weighed.bands.map((band) => (
              <tr key={band.step} aria-current={band.step === weighed.step}>
                <th scope="row">
                  {band.stepWords}
                  {band.step === weighed.step && '（所选）'}
                </th>
                <td>{band.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {weighed.governed.by === 'decision-day' && (
        <CautionNotice title={`${weighed.governed.words}（${weighed.governed.citation}）`} />
      )}
      <Waivers weighed={weighed} />
      {weighed.isMixed && <CautionNotice title="从轻与从重的情节并存，须综合权衡并写明理由。" />}
      {weighed.verdict !== null && (
        <p role="status">
          <b>{weighed.verdict.isAllowed ? '可以：' : '不可以：'}</b>
          {weighed.verdict.message}（{weighed.verdict.citation}）
        </p>
      )}
      <label>
        <span className="hj-quiet">说理文字（可粘贴进决定书）</span>
        <Input.TextArea readOnly autoSize value={weighed.reasoning} />
      </label>
      <details>
        <summary>要偏离这一档，须说明什么</summary>
        {weighed.toDeviate.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
      <p className="hj-quiet hj-small">
        {weighed.citation} · {weighed.benchmark}（{weighed.benchmarkStatus}）
      </p>
    </div>
  )
}

/** 不予处罚 and 首违不罚, condition by condition, once somebody shows one of them. */
function Waivers({ weighed }: { weighed: Weighed }) {
  const touched = weighed.waivers.filter((one) => one.conditions.some((each) => each.isShown))
  return touched.map((one) => (
    <p key={one.code}>
      <StateTag tone={one.holds ? 'order' : 'plain'}>{one.holds ? '条件齐备' : '条件不齐'}</StateTag>{' '}
      <b>
        {one.effect === 'must' ? '应当' : '可以'}不予处罚：{one.title}
      </b>{' '}
      {one.conditions.map((each) => `${each.isShown ? '✓' : '✗'} ${each.text}`).join('；')}（{one.citation}）
    </p>
  ))
}

const SUBJECTS = [
  { value: 'unit', label: '单位' },
  { value: 'individual', label: '个人' },
  { value: 'responsible-person', label: '直接负责的人员' },
]
const STEPS = [
  { value: 'lighter', label: '从轻' },
  { value: 'ordinary', label: '一般' },
  { value: 'heavier', label: '从重' },
  { value: 'below-range', label: '减轻（低于法定幅度）' },
]

function FactsForm({ weighed, onAsk }: { weighed: Weighed; onAsk: (facts: Facts) => void }) {
  const whens = [...new Set(weighed.cases.map((one) => one.when))]
  const units = weighed.cases.find((one) => one.needs === 'units')
  const base = weighed.cases.find((one) => one.needs === 'base') ?? (units?.unit === '日' ? units : undefined)
  const conditions = new Map(weighed.waivers.flatMap((one) => one.conditions).map((one) => [one.code, one.text]))
  return (
    <Form<Facts> layout="vertical" requiredMark={false} onFinish={(values) => onAsk(tidy(values))}>
      <Form.Item name="behaviourOn" label="行为发生日" extra="不填按今天；实体适用行为时的规定">
        <DayInput />
      </Form.Item>
      <Form.Item name="decidedOn" label="决定日" extra="不填按今天；新规定处罚较轻的，适用新规定">
        <DayInput />
      </Form.Item>
      <Form.Item
        name="uscc"
        label="当事人统一社会信用代码"
        extra="填了才能核对回溯期内是否初次违法；不予处罚的记录也计入"
      >
        <Input autoComplete="off" maxLength={18} />
      </Form.Item>
      {weighed.cases.some((one) => one.subject !== 'any') && (
        <Form.Item name="subject" label="当事人" initialValue="unit">
          <Select options={SUBJECTS} />
        </Form.Item>
      )}
      {whens.length > 1 && (
        <Form.Item name="when" label="情形" initialValue="">
          <Select options={whens.map((one) => ({ value: one, label: one === '' ? '首次处理' : one }))} />
        </Form.Item>
      )}
      {units && (
        <Form.Item name="units" label={`数量（${units.unit}）`}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
      )}
      {base && (
        <Form.Item name="baseYuan" label={`${base.unit === '日' ? '原处罚数额' : base.unit}（元）`}>
          <Input inputMode="decimal" />
        </Form.Item>
      )}
      <Form.Item name="factors" label="查明的情节">
        <Checkbox.Group
          options={weighed.factors.map((one) => ({
            value: one.code,
            label: `${one.effect === 'lighter' ? '轻' : '重'} · ${one.title}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="conditions" label="不予处罚的条件">
        <Checkbox.Group options={[...conditions].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="step" label="拟适用档次" extra="不选则按情节推定">
        <Select allowClear options={STEPS} />
      </Form.Item>
      <Form.Item name="proposedYuan" label="拟罚数额（元）">
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="deliberated" valuePropName="checked">
        <Checkbox>已有负责人集体讨论记录</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit">
        按这些事实测算
      </Button>
    </Form>
  )
}

/** Fields left empty are not sent. */
function tidy(values: Facts): Facts {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== '' && value !== null),
  )
}
