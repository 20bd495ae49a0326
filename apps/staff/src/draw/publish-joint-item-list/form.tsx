import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { useSession, hasPermission } from '../../app/session.ts'
import { ItemPicker } from '../../catalogue/list-items/item-picker.tsx'
import { itemsQuery } from '../../catalogue/list-items/items-query.ts'
import { agenciesQuery } from '../../identity/directory.ts'
import { Panel } from '../../ui/panel.tsx'
import '../create-plan/create-plan.css'
import type { JointItemList } from '../read-joint-item-list/list-query.ts'
import { droppedFrom, isNewItem, itemsBefore, type JointItemsForm, jointItemsBody } from './form-values.ts'

const WHY = { required: true, min: 4, max: 300, message: '写明理由，4 至 300 个字' }

interface PublishProps {
  before: JointItemList | null
}

/** 公布下一版清单: whole, begun from the version before; additions, removals and refusals each with a reason. */
export function PublishJointItemsForm({ before }: PublishProps) {
  const agencies = useQuery(agenciesQuery)
  const items = useQuery(itemsQuery({ kind: 'inspection', drawable: 'true' }, 1, 500))
  const may = hasPermission(useSession()?.permissions, 'draw.approve')
  if (!may || !agencies.data || !items.data) return null
  const directory = { agencies: agencies.data.agencies, items: items.data.items }
  return (
    <Panel
      title={before === null ? '公布第一版' : '公布下一版'}
      note={before === null ? '整份公布。' : '整份公布；上一版的事项都在下面，逐项增减。'}
    >
      <ActForm<JointItemsForm, { year: number; version: number }>
        name="公布这一版清单"
        permission="draw.approve"
        kept="清单没有改动，填写的内容还在。"
        initial={{
          title: before?.title ?? '',
          year: new Date().getFullYear(),
          items: itemsBefore(before, directory),
          considered: [],
        }}
        refresh={[['joint-items']]}
        run={(form, id) => take(api.POST('/api/draw/joint-items', { body: jointItemsBody(id, form, before) }))}
        done={(answer) => `已公布 ${answer.year} 年第 ${answer.version} 版，公众网站同时更新。`}
      >
        <div className="hj-plan-line">
          <Form.Item
            name="title"
            label="清单名称"
            rules={[{ required: true, min: 4, max: 80, message: '写 4 至 80 个字' }]}
          >
            <Input />
          </Form.Item>
          <Form.Item name="year" label="年度" rules={[{ required: true, message: '写明年度' }]}>
            <InputNumber min={2020} max={2100} precision={0} />
          </Form.Item>
        </div>
        <Entries before={before} />
        <Dropped before={before} />
        <Considered />
      </ActForm>
    </Panel>
  )
}

function Entries({ before }: PublishProps) {
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <div className="hj-plan-parts">
          {fields.map((field) => (
            <fieldset key={field.key} className="hj-plan-part">
              <legend>事项 {field.name + 1}</legend>
              <EntryFields at={field.name} before={before} />
              <Button type="text" onClick={() => remove(field.name)}>
                移出清单
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ partnerIds: [], itemIds: [] })}>新增一项</Button>
        </div>
      )}
    </Form.List>
  )
}

function EntryFields({ at, before }: { at: number } & PublishProps) {
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  const number = Form.useWatch<string | undefined>(['items', at, 'number'])
  const organs = agencies.filter((each) => each.kind === 'organ').map((each) => ({ value: each.id, label: each.name }))
  const text = (name: string, label: string, max: number) => (
    <Form.Item name={[at, name]} label={label} rules={[{ required: true, min: 2, max, message: `写明${label}` }]}>
      <Input />
    </Form.Item>
  )
  return (
    <>
      <div className="hj-plan-line">
        <Form.Item
          name={[at, 'number']}
          label="编号"
          rules={[{ required: true, pattern: /^[0-9A-Z._:-]{1,64}$/, message: '数字、大写字母和 . _ : -' }]}
        >
          <Input />
        </Form.Item>
        {text('name', '事项名称', 80)}
        {text('method', '检查方式', 60)}
      </div>
      {text('objects', '检查对象', 200)}
      <div className="hj-plan-line">
        <Form.Item name={[at, 'leadAgencyId']} label="牵头部门" rules={[{ required: true, message: '选牵头部门' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={organs} />
        </Form.Item>
        <Form.Item name={[at, 'partnerIds']} label="参加部门" rules={[{ required: true, message: '至少一个部门' }]}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={organs} />
        </Form.Item>
      </div>
      <Form.Item name={[at, 'itemIds']} label="目录事项" rules={[{ required: true, message: '至少选一个事项' }]}>
        <ItemPicker />
      </Form.Item>
      {isNewItem(before, number) && (
        <Form.Item name={[at, 'reason']} label="新增的理由" rules={[WHY]}>
          <Input.TextArea rows={2} />
        </Form.Item>
      )}
    </>
  )
}

/** Every entry of the version before that is no longer there wants its reason. */
function Dropped({ before }: PublishProps) {
  const items = Form.useWatch<JointItemsForm['items'] | undefined>('items')
  if (items === undefined) return null
  return droppedFrom(before, items).map(({ number, name }, at) => (
    <div key={number}>
      <Form.Item name={['dropped', at, 'number']} initialValue={number} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={['dropped', at, 'reason']} label={`移出「${name}」的理由`} rules={[WHY]}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </div>
  ))
}

function Considered() {
  return (
    <Form.List name="considered">
      {(fields, { add, remove }) => (
        <div className="hj-plan-parts">
          {fields.map((field) => (
            <div key={field.key} className="hj-plan-part">
              <div className="hj-plan-line">
                <Form.Item
                  name={[field.name, 'name']}
                  label="没有列入的事项"
                  rules={[{ required: true, min: 2, max: 80, message: '写明事项' }]}
                >
                  <Input />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'proposedBy']}
                  label="由谁提出"
                  rules={[{ required: true, min: 2, max: 60, message: '写明由谁提出' }]}
                >
                  <Input />
                </Form.Item>
              </div>
              <Form.Item name={[field.name, 'reason']} label="未列入的理由" rules={[WHY]}>
                <Input.TextArea rows={2} />
              </Form.Item>
              <Button type="text" onClick={() => remove(field.name)}>
                去掉
              </Button>
            </div>
          ))}
          <Button onClick={() => add()}>写明一项没有列入的</Button>
        </div>
      )}
    </Form.List>
  )
}
