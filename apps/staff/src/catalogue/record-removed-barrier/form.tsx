import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { barrierMeasures } from '../policy-words.ts'

interface Entry {
  title: string
  document: string
  agencyName: string
  article: string
  harm: string
  measure: keyof typeof barrierMeasures
  removedOn: string
}

/** 登记已清除的妨碍公平竞争规定; a draft that was not issued brings its own title and organ. */
export function BarrierForm({
  draft,
  onDone,
}: {
  draft?: { policyDraftId: string; title: string; agencyName: string }
  onDone(): void
}) {
  const initial =
    draft === undefined
      ? {}
      : {
          initial: {
            document: `${draft.title}（草案）`,
            agencyName: draft.agencyName,
            measure: 'not-issued' as const,
          },
        }
  return (
    <ActForm<Entry, { removedBarrierId: string }>
      name="登记并公开"
      permission="catalogue.review-policy"
      kept="没有登记，填写的内容还在。"
      refresh={[['policy-drafts']]}
      run={(values, id) =>
        take(
          api.POST('/api/catalogue/removed-barriers', {
            body: { id, ...values, ...(draft === undefined ? {} : { policyDraftId: draft.policyDraftId }) },
          }),
        )
      }
      done={(_, values) => `已登记并公开：${values.title}。`}
      after={onDone}
      {...initial}
    >
      <TextField name="title" label="清除了什么" min={4} placeholder="如：取消在本区注册子公司的承接条件" />
      <TextField name="document" label="原文件" min={2} />
      <TextField name="agencyName" label="制定机关" min={2} />
      <TextField name="article" label="违反的审查标准" min={2} placeholder="如：《公平竞争审查条例》第九条" />
      <TextField name="harm" label="对经营者的影响" rows={3} min={4} />
      <ChoiceField name="measure" label="清理方式" options={choicesOf(barrierMeasures)} />
      <DayField name="removedOn" label="清理日" />
    </ActForm>
  )
}
