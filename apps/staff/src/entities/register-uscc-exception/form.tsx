import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Exception {
  code: string
  reason: string
}

/** 登记代码校验例外: a code truly issued with a wrong check character; the rule stays as strict as it is. */
export function UsccExceptionForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<Exception, { code: string }>
      name="登记校验例外"
      permission="entities.register-exception"
      kept="没有登记。"
      refresh={[['quarantine'], ['import'], ['imports']]}
      run={(body) => take(api.POST('/api/entities/uscc-exceptions', { body }))}
      done={(answer) => `代码 ${answer.code} 已登记为校验例外；隔离区里用到它的行可以重新载入。`}
      after={onDone}
    >
      <TextField
        name="code"
        label="统一社会信用代码"
        min={18}
        extra="十八位。能通过校验的代码、含非法字符的代码都不收。"
      />
      <TextField name="reason" label="理由" rows={2} min={4} placeholder="登记机关的确认函文号和日期" />
    </ActForm>
  )
}
