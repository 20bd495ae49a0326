import { AutoComplete, Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { filled } from '../../app/list-state.ts'
import { divisionChoices } from '../division-words.ts'
import { industryChoices } from '../industry-words.ts'
import { statusChoices } from '../status-words.ts'
import type { EntityFilter } from './search-query.ts'

interface EntityFiltersProps {
  filter: EntityFilter
  isWide: boolean
  onFilter(filter: EntityFilter): void
  onWide(isWide: boolean): void
  /** What stands beside the query: the queries a person keeps. */
  kept: ReactNode
}

const KINDS = [
  { value: 'company', label: '公司' },
  { value: 'individual-household', label: '个体工商户' },
  { value: 'branch', label: '分支机构' },
  { value: 'partnership', label: '合伙企业' },
  { value: 'sole-proprietorship', label: '个人独资企业' },
  { value: 'cooperative', label: '合作社' },
  { value: 'other', label: '其他' },
]

/** Kinds of licence as the register writes them; another one may be typed. */
const LICENCES = [
  '食品经营许可证',
  '食品生产许可证',
  '公共场所卫生许可证',
  '特种设备使用登记证',
  '道路运输经营许可证',
  '危险化学品经营许可证',
].map((value) => ({ value }))

const ENDINGS = [
  { value: 'soon', label: '30 日内到期' },
  { value: 'past', label: '已到期' },
]

/** The query above the list; its state lives in the address, so 返回列表 keeps it. 展开 shows the rarer filters. */
export function EntityFilters({ filter, isWide, onFilter, onWide, kept }: EntityFiltersProps) {
  const hidden = [filter.kind, filter.industry, filter.licence, filter.ending].filter((one) => one !== undefined).length
  return (
    <Form<EntityFilter>
      layout="inline"
      className="hj-filters"
      key={JSON.stringify(filter)}
      initialValues={{ status: 'subsisting', ...filter }}
      onFinish={(values) => onFilter(filled(isWide ? values : { ...filter, ...values }))}
    >
      <Form.Item name="q">
        <Input
          placeholder="名称、代码、地址、编码、文号"
          allowClear
          aria-label="名称、代码、地址、设备或产品编码、文号"
          style={{ width: 260 }}
        />
      </Form.Item>
      <Form.Item name="status">
        <Select
          aria-label="登记状态"
          style={{ width: 140 }}
          options={[{ value: 'all', label: '全部状态' }, ...statusChoices]}
        />
      </Form.Item>
      <Form.Item name="division">
        <Select placeholder="全市" allowClear aria-label="区县" style={{ width: 120 }} options={divisionChoices} />
      </Form.Item>
      {isWide && <RarerFilters />}
      <Button type="primary" htmlType="submit">
        查询
      </Button>
      <Button onClick={() => onFilter({})}>重置</Button>
      <Button type="link" aria-expanded={isWide} onClick={() => onWide(!isWide)}>
        {isWide ? '收起' : hidden === 0 ? '展开' : `展开（另有 ${hidden} 项条件）`}
      </Button>
      {kept}
    </Form>
  )
}

function RarerFilters() {
  return (
    <>
      <Form.Item name="kind">
        <Select placeholder="全部类型" allowClear aria-label="类型" style={{ width: 140 }} options={KINDS} />
      </Form.Item>
      <Form.Item name="industry">
        <Select
          placeholder="全部行业"
          allowClear
          aria-label="行业"
          style={{ width: 240 }}
          showSearch={{ optionFilterProp: 'label' }}
          options={industryChoices}
        />
      </Form.Item>
      <Form.Item name="licence">
        <AutoComplete
          placeholder="持有许可证件"
          allowClear
          aria-label="持有许可证件"
          style={{ width: 180 }}
          options={LICENCES}
        />
      </Form.Item>
      <Form.Item name="ending">
        <Select placeholder="证件到期" allowClear aria-label="证件到期" style={{ width: 150 }} options={ENDINGS} />
      </Form.Item>
    </>
  )
}
