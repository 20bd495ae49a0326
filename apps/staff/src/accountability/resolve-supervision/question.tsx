import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { itemsQuery } from '../../catalogue/list-items/items-query.ts'
import { divisionChoices } from '../../entities/division-words.ts'
import { entitiesQuery } from '../../entities/search-entities/search-query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { Supervision, SupervisionAsked } from './supervision-query.ts'

interface QuestionProps {
  asked: SupervisionAsked
  answer: Supervision | undefined
  onAsk(asked: SupervisionAsked): void
}

const AREAS = ['高新技术产业开发区', '前湾新区'].map((value) => ({ value, label: value }))
const YES_OR_NO = [
  { value: 'true', label: '有' },
  { value: 'false', label: '没有' },
]

/** 问：哪个事项、哪家企业、在哪里、哪一天；what the register knows need not be filled in. */
export function Question({ asked, answer, onAsk }: QuestionProps) {
  return (
    <Panel title="问" note="登记册已有的不必填；查无照经营的，不选企业，只填地点。">
      <Form<SupervisionAsked>
        key={JSON.stringify(asked)}
        layout="vertical"
        requiredMark={false}
        initialValues={asked}
        onFinish={(values) => onAsk(values)}
      >
        <Form.Item name="item" label="事项（从事的活动）" rules={[{ required: true, message: '选一个事项' }]}>
          <ItemChoice />
        </Form.Item>
        <Form.Item name="entity" label="企业（可不选）">
          <EntityChoice known={answer?.entity ?? undefined} />
        </Form.Item>
        {answer && answer.circumstances.length > 0 && (
          <Form.Item name="circumstance" label="情形（可不选）">
            <Select allowClear options={answer.circumstances.map((value) => ({ value, label: value }))} />
          </Form.Item>
        )}
        <Form.Item name="on" label="行为发生日（不填按今天）">
          <DayInput />
        </Form.Item>
        <Form.Item name="division" label="所在区划（不填按登记册）">
          <Select allowClear options={divisionChoices} />
        </Form.Item>
        <Form.Item name="area" label="功能区（不填按登记册）">
          <Select allowClear options={AREAS} />
        </Form.Item>
        <Form.Item name="town" label="乡镇街道（处罚权可能已赋权乡镇街道）">
          <Input autoComplete="off" placeholder="如 石碶街道" />
        </Form.Item>
        <Form.Item name="licence" label="营业执照">
          <Select allowClear placeholder="按登记册" options={YES_OR_NO} />
        </Form.Item>
        <Form.Item name="permit" label={`许可证件${answer?.permitKind ? `（${answer.permitKind}）` : ''}`}>
          <Select allowClear placeholder="按登记册" options={YES_OR_NO} />
        </Form.Item>
        <Form.Item name="filed" label={answer?.filing ?? '备案'}>
          <Select allowClear placeholder="不清楚" options={FILED} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          查由谁监管
        </Button>
      </Form>
    </Panel>
  )
}

const FILED = [
  { value: 'true', label: '已备案' },
  { value: 'false', label: '未备案' },
]

interface ChoiceProps {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
}

function ItemChoice(props: ChoiceProps) {
  const items = useQuery(itemsQuery({ state: 'in-force' }, 1, 500))
  return (
    <Select
      {...props}
      loading={items.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="按名称或编码查找"
      options={(items.data?.items ?? []).map((item) => ({
        value: item.itemId,
        label: `${item.title}（${item.code}）`,
      }))}
    />
  )
}

const FOUND_AT_ONCE = 20

function EntityChoice({ known, ...props }: ChoiceProps & { known: { entityId: string; name: string } | undefined }) {
  const [text, setText] = useState('')
  const found = useQuery({
    ...entitiesQuery({ q: text, status: 'all' }, 1, FOUND_AT_ONCE),
    enabled: text.trim().length > 1,
  })
  const rows = (found.data?.rows ?? []).map((row) => ({ value: row.entityId, label: row.name }))
  const options =
    known && rows.every((row) => row.value !== known.entityId)
      ? [{ value: known.entityId, label: known.name }, ...rows]
      : rows
  return (
    <Select
      {...props}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder="输入名称或代码，至少两个字"
      notFoundContent={text.trim().length > 1 ? '没有找到' : '输入至少两个字'}
      options={options}
    />
  )
}
