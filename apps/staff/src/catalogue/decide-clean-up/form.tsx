import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { filled } from '../../app/list-state.ts'
import { ChoiceField, choicesOf, DayField, TextField } from '../../ui/form-fields.tsx'
import { type Outcome, outcomeWords } from '../clean-up-words.ts'
import type { CleanUp } from '../list-clean-ups/clean-ups-query.ts'

interface Decision {
  outcome: Outcome
  reason: string
  carriedOutBy?: string
}

/** 决定清理建议: a change or abolition names the day by which it is carried out. */
export function DecideCleanUpForm({ one, onDone }: { one: CleanUp; onDone(): void }) {
  const { cleanUpId } = one
  const [form] = Form.useForm<Decision>()
  const outcome = Form.useWatch('outcome', form)
  return (
    <ActForm<Decision, { state: string }>
      form={form}
      name="作出决定"
      permission="catalogue.decide-clean-up"
      kept="没有作出决定，填写的内容还在。"
      isGrave
      initial={{ outcome: one.asked }}
      refresh={[['clean-ups'], ['clean-up-findings']]}
      run={({ outcome: decided, reason, carriedOutBy }) =>
        take(
          api.POST('/api/catalogue/clean-ups/{cleanUpId}/decision', {
            params: { path: { cleanUpId } },
            body: { outcome: decided, reason, ...filled({ carriedOutBy }) },
          }),
        )
      }
      done={(_, values) =>
        values.outcome === 'keep' ? '已决定保留，本条办结。' : `已决定${outcomeWords[values.outcome]}，按期限落实。`
      }
      after={onDone}
    >
      <p>{one.items.map((item) => item.name).join(' ／ ')}</p>
      <p className="hj-quiet">
        {one.proposedBy}建议{outcomeWords[one.asked]}：{one.reason}
      </p>
      <ChoiceField name="outcome" label="决定" options={choicesOf(outcomeWords)} />
      <TextField name="reason" label="理由" rows={4} min={10} />
      {outcome !== 'keep' && <DayField name="carriedOutBy" label="落实期限" />}
    </ActForm>
  )
}
