import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface DisablingFormProps {
  accountId: string
  personName: string
  isDisabled: boolean
  onDone(): void
}

/** 停用账号: every session of it ends at once. */
export function DisablingForm({ accountId, personName, isDisabled, onDone }: DisablingFormProps) {
  return (
    <ActForm<{ reason: string }, { endedSessions: number }>
      name="停用这个账号"
      permission="identity.manage-accounts"
      kept="账号没有改动。"
      isGrave
      obstacle={isDisabled ? { why: '这个账号已经停用。' } : undefined}
      refresh={[['accounts']]}
      run={(body) =>
        take(api.POST('/api/identity/accounts/{accountId}/disabling', { params: { path: { accountId } }, body }))
      }
      done={(answer) => `${personName}的账号已停用，结束了 ${answer.endedSessions} 个登录。`}
      after={onDone}
    >
      <TextField name="reason" label="理由" rows={2} min={2} placeholder="如：调离、退休、口令泄露" />
    </ActForm>
  )
}
