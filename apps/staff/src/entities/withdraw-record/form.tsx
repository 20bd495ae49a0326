import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface WithdrawRecordProps {
  entityId: string
  source: string
  recordKey: string
}

/** 撤回来源记录: it leaves the file, waits for a person, and is never placed by itself again. */
export function WithdrawRecordForm({ entityId, source, recordKey }: WithdrawRecordProps) {
  return (
    <div style={{ width: 320 }}>
      <ActForm<{ reason: string }, { factsWithdrawn: number }>
        name="撤回这条记录"
        permission="entities.resolve"
        kept="没有撤回，档案没有改动。"
        isGrave
        refresh={[['entity', entityId], ['identity-matches']]}
        run={({ reason }) =>
          take(
            api.POST('/api/entities/{entityId}/record-withdrawal', {
              params: { path: { entityId } },
              body: { source, recordKey, reason },
            }),
          )
        }
        done={(answer) => `已撤回：${answer.factsWithdrawn} 项事实离开档案，记录在“身份归集”里等待认定。`}
      >
        <TextField name="reason" label="撤回理由" rows={2} min={4} />
      </ActForm>
    </div>
  )
}
