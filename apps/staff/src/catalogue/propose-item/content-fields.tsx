import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { basisRoles, type ItemKind, levelWords, meanWords, penaltyWords } from '../item-words.ts'
import './content-fields.css'

/** The content of a version: nothing is proposed without a live article, and every check point cites one. */
export function ContentFields({ kind }: { kind: ItemKind | undefined }) {
  return (
    <>
      <DayField name="validFrom" label="施行日" />
      <CitationRows />
      <TextField name="sector" label="条线" placeholder="如：市场监管" />
      <TextField name="agency" label="实施机关" />
      <ChoiceField name="levels" label="层级" mode="multiple" options={choicesOf(levelWords)} />
      <TextField name="objectText" label="监管对象" isOptional />
      <ChoiceField name="means" label="监管方式" mode="multiple" options={choicesOf(meanWords)} isOptional />
      {kind === 'penalty' && (
        <>
          <TextField name="violation" label="违法行为" rows={2} />
          <ChoiceField name="penaltyKinds" label="处罚种类" mode="multiple" options={choicesOf(penaltyWords)} />
        </>
      )}
      {kind === 'inspection' && (
        <>
          <Form.Item name="unannounced" valuePropName="checked">
            <Checkbox>不事先通知</Checkbox>
          </Form.Item>
          <PointRows />
        </>
      )}
      <TextField name="source" label="来源" extra="从哪里来：文件名、文号，或“依据条文整理”。" />
      <TextField name="note" label="备注" isOptional />
    </>
  )
}

function CitationRows() {
  return (
    <Form.List
      name="basis"
      rules={[
        {
          validator: (_, rows: unknown[]) =>
            rows?.length ? Promise.resolve() : Promise.reject(new Error('至少写一条依据')),
        },
      ]}
    >
      {(rows, { add, remove }, { errors }) => (
        <fieldset className="hj-rows">
          <legend>设定依据</legend>
          {rows.map((row) => (
            <div key={row.key} className="hj-rows-line">
              <ArticleFields at={row.name} />
              <Form.Item name={[row.name, 'role']} rules={[{ required: true, message: '选作用' }]}>
                <Select options={choicesOf(basisRoles)} placeholder="作用" aria-label="作用" />
              </Form.Item>
              <Button onClick={() => remove(row.name)}>移去</Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button onClick={() => add({})}>加一条依据</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function PointRows() {
  return (
    <Form.List name="points">
      {(rows, { add, remove }) => (
        <fieldset className="hj-rows">
          <legend>检查要点</legend>
          {rows.map((row) => (
            <div key={row.key} className="hj-rows-block">
              <Form.Item name={[row.name, 'text']} rules={[{ required: true, message: '写查什么' }]}>
                <Input placeholder="查什么" aria-label="查什么" />
              </Form.Item>
              <Form.Item name={[row.name, 'reason']} rules={[{ required: true, message: '写为什么查' }]}>
                <Input placeholder="为什么查（给企业看）" aria-label="为什么查" />
              </Form.Item>
              <div className="hj-rows-line">
                <ArticleFields at={row.name} />
                <Button onClick={() => remove(row.name)}>移去</Button>
              </div>
            </div>
          ))}
          <Button onClick={() => add({})}>加一个要点</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function ArticleFields({ at }: { at: number }) {
  const statutes = useQuery({
    queryKey: ['statutes', 'now'],
    queryFn: () => take(api.GET('/api/law/statutes', { params: { query: {} } })),
  }).data?.statutes
  return (
    <>
      <Form.Item name={[at, 'statute']} rules={[{ required: true, message: '选法规' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="法规"
          aria-label="法规"
          options={(statutes ?? []).map((each) => ({ value: each.id, label: each.title }))}
        />
      </Form.Item>
      <Form.Item
        name={[at, 'article']}
        rules={[{ required: true, pattern: /^[0-9]+(#[0-9]+)?$/, message: '条号写数字' }]}
      >
        <Input placeholder="条号" aria-label="条号" inputMode="numeric" />
      </Form.Item>
    </>
  )
}
