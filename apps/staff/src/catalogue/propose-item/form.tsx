import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { newId } from '../../app/new-id.ts'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { type ItemKind, kindWords } from '../item-words.ts'
import { ContentFields } from './content-fields.tsx'
import { contentOf, type ContentValues } from './content-form.ts'

interface Proposal extends ContentValues {
  groupCode: string
  groupName: string
  code: string
  name: string
  kind: ItemKind
}

/** 提出监管事项: it stands as a proposal until another person approves it. */
export function ProposalForm({ onDone }: { onDone(itemId: string): void }) {
  const [form] = Form.useForm<Proposal>()
  const kind = Form.useWatch('kind', form)
  return (
    <ActForm<Proposal, { itemId: string }>
      name="提出这个事项"
      permission="catalogue.edit"
      kept="没有提出，填写的内容还在。"
      form={form}
      initial={{ kind: 'inspection', basis: [] }}
      refresh={[['items']]}
      run={(values, id) =>
        take(
          api.POST('/api/catalogue/items', {
            body: {
              id,
              itemVersionId: newId(),
              group: { code: values.groupCode, name: values.groupName, note: '' },
              code: values.code,
              name: values.name,
              kind: values.kind,
              content: contentOf(values, values.kind, values.code),
            },
          }),
        )
      }
      done={(_, values) => `“${values.name}”已提出，等候另一人审批；批准之前不能抽取。`}
      after={(answer) => onDone(answer.itemId)}
    >
      <ChoiceField name="kind" label="种类" options={choicesOf(kindWords)} />
      <TextField name="groupName" label="主项名称" />
      <TextField name="groupCode" label="主项编码" />
      <TextField name="name" label="子项名称" />
      <TextField name="code" label="子项编码" />
      <ContentFields kind={kind} />
    </ActForm>
  )
}
