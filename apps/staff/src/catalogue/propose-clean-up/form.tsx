import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { type Outcome, outcomeWords } from '../clean-up-words.ts'

interface Proposal {
  asked: Outcome
  reason: string
}

/** 提出清理建议: what is asked of the 司法局 and why. */
export function ProposeCleanUpForm({
  finding,
  onDone,
}: {
  finding: { key: string; items: readonly { title: string }[] }
  onDone(): void
}) {
  return (
    <ActForm<Proposal, { cleanUpId: string }>
      name="送市司法局"
      permission="catalogue.propose-clean-up"
      kept="建议没有送出，填写的内容还在。"
      refresh={[['clean-up-findings'], ['clean-ups']]}
      run={(values, id) =>
        take(api.POST('/api/catalogue/clean-ups', { body: { id, findingKey: finding.key, ...values } }))
      }
      done={(_, values) => `已建议${outcomeWords[values.asked]}，送市司法局决定。`}
      after={onDone}
    >
      <p>{finding.items.map((item) => item.title).join(' ／ ')}</p>
      <ChoiceField name="asked" label="建议" options={choicesOf(outcomeWords)} />
      <TextField
        name="reason"
        label="理由"
        rows={4}
        min={10}
        placeholder="为什么保留、怎样修改、或者废止后由哪一项承接"
      />
    </ActForm>
  )
}
