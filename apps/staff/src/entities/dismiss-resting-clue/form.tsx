import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

/** 核实：不属于恢复营业, with the reason; the record stays, the clue goes. */
export function DismissClueForm({ entityId, factId }: { entityId: string; factId: string }) {
  return (
    <ActForm<{ reason: string }, { factId: string }>
      name="不属于恢复营业"
      permission="entities.change-status"
      kept="没有处理，线索还在。"
      refresh={[['resting-clues'], ['desk']]}
      run={(body) =>
        take(
          api.POST('/api/entities/{entityId}/resting-clues/{factId}/dismissal', {
            params: { path: { entityId, factId } },
            body,
          }),
        )
      }
      done={() => '已记明理由，不再提示；来源记录仍在档案里。'}
    >
      <TextField name="reason" label="核实情况和理由" rows={2} min={4} />
    </ActForm>
  )
}
