import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'

interface Decision {
  decision: 'approved' | 'rejected'
  reason: string
}

/** 决定是否销毁: by somebody other than who asked. */
export function ErasureDecisionForm({ erasureId, isOwn }: { erasureId: string; isOwn: boolean }) {
  return (
    <details>
      <summary>作出决定</summary>
      <ActForm<Decision, { erased: number }>
        name="决定这份申请"
        permission="ledger.decide-erasure"
        kept="没有作出决定，明文仍在。"
        isGrave
        obstacle={isOwn ? { why: '这是您自己的申请，须由他人决定。' } : undefined}
        refresh={[['erasures'], ['leaf']]}
        run={(values) =>
          take(api.POST('/api/ledger/erasures/{erasureId}/decision', { params: { path: { erasureId } }, body: values }))
        }
        done={(answer, values) =>
          values.decision === 'approved'
            ? `已销毁 ${answer.erased} 个字段的明文和盐，不能恢复。`
            : '不予销毁，明文仍在。'
        }
      >
        <ChoiceField name="decision" label="决定" options={choicesOf({ approved: '同意销毁', rejected: '不予销毁' })} />
        <TextField name="reason" label="理由" rows={2} min={2} />
      </ActForm>
    </details>
  )
}
