import { Form, Input, Radio } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { type MergeLine } from '../get-official-list/list-query.ts'
import { fieldText, fieldWords, lineChoices } from '../list-words.ts'
import { bodyOf, fieldsByHand, type Settlement } from './settlement.ts'

interface Settled {
  itemVersionId: string | null
  cleanUpId: string | null
}

/** 复核: take theirs, keep ours, or settle field by field, with a value written by hand where neither will do. */
export function SettleLineForm({ line, listId, onDone }: { line: MergeLine; listId: string; onDone(): void }) {
  const { mergeLineId } = line
  const [form] = Form.useForm<Settlement>()
  const choice = Form.useWatch('choice', form)
  return (
    <ActForm<Settlement, Settled>
      form={form}
      name="完成复核"
      permission="catalogue.edit"
      kept="没有复核，填写的内容还在。"
      refresh={[['official-list', listId], ['official-lists'], ['items'], ['clean-ups']]}
      run={(values, id) =>
        take(
          api.POST('/api/catalogue/merge-lines/{mergeLineId}/settlement', {
            params: { path: { mergeLineId } },
            body: { id, ...bodyOf(line, values) },
          }),
        )
      }
      done={doneWords}
      after={onDone}
    >
      <p>
        {line.title} <code>{line.catalogueCode}</code>
      </p>
      <ChoiceField
        name="choice"
        label="处理"
        options={choicesOf(lineChoices).filter((one) => line.kind !== 'removed' || one.value !== 'by-hand')}
      />
      {choice === 'by-hand' && fieldsByHand(line).map((field) => <ByHand key={field} line={line} field={field} />)}
      <TextField name="reason" label="理由" rows={2} min={4} />
    </ActForm>
  )
}

function ByHand({ line, field }: { line: MergeLine; field: string }) {
  const merge = line.fields.find((one) => one.field === field)
  return (
    <Form.Item label={fieldWords[field] ?? field}>
      {merge !== undefined && (
        <Form.Item name={['picks', field]} noStyle>
          <Radio.Group
            options={[
              { value: 'theirs', label: `上级：${fieldText(field, merge.theirs)}` },
              { value: 'ours', label: `本地：${fieldText(field, merge.ours)}` },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item name={['words', field]} noStyle>
        <Input
          aria-label={`${fieldWords[field] ?? field}改写为`}
          placeholder={
            field === 'basis' ? '改写为：法规标识/条号 职权；法规标识/条号 内容' : '改写为（多项用顿号分开）'
          }
          autoComplete="off"
        />
      </Form.Item>
    </Form.Item>
  )
}

function doneWords({ itemVersionId, cleanUpId }: Settled): string {
  if (itemVersionId !== null) return '已提出新版本，等候另一人审批，自清单施行日生效。'
  return cleanUpId === null ? '已复核，本地目录不变。' : '已提出废止的清理建议，送市司法局决定。'
}
