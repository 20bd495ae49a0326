import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { speakerKinds } from '../policy-words.ts'

interface Opinion {
  speaker: string
  speakerKind: keyof typeof speakerKinds
  opinion: string
  answer: string
  heardOn: string
}

/** 记录利害关系人意见 (公平竞争审查条例第十六条). */
export function OpinionForm({ policyDraftId, onDone }: { policyDraftId: string; onDone(): void }) {
  return (
    <ActForm<Opinion, { stakeholderOpinionId: string }>
      name="记录意见"
      permission="catalogue.draft-policy"
      kept="意见没有记下，填写的内容还在。"
      refresh={[['policy-draft', policyDraftId], ['policy-drafts']]}
      run={(values, id) =>
        take(
          api.POST('/api/catalogue/policy-drafts/{policyDraftId}/opinions', {
            params: { path: { policyDraftId } },
            body: { id, ...values },
          }),
        )
      }
      done={(_, values) => `已记录${values.speaker}的意见和答复。`}
      after={onDone}
    >
      <TextField name="speaker" label="谁的意见" min={2} />
      <ChoiceField name="speakerKind" label="身份" options={choicesOf(speakerKinds)} />
      <TextField name="opinion" label="意见" rows={4} min={2} />
      <TextField name="answer" label="答复" rows={3} min={2} placeholder="采纳，或者不采纳的理由" />
      <DayField name="heardOn" label="听取日" />
    </ActForm>
  )
}
