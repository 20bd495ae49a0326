import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import type { LabelMark } from '../review-label/form.tsx'

/** 取消标签: with its reason; the entry stays in its history. */
export function EndLabelForm({ mark: { entityId, markId, name } }: { mark: LabelMark }) {
  return (
    <div style={{ width: 320 }}>
      <ActForm<{ because: string }, { markId: string }>
        name="取消这个标签"
        permission="entities.review-label"
        kept="没有取消，标签仍然有效。"
        isGrave
        refresh={[['entity', entityId], ['labels']]}
        run={(body) =>
          take(
            api.POST('/api/entities/{entityId}/labels/{markId}/ending', {
              params: { path: { entityId, markId } },
              body,
            }),
          )
        }
        done={() => `「${name}」已从本户取消，登记的经过留存。`}
      >
        <TextField name="because" label="理由" rows={2} min={2} />
      </ActForm>
    </div>
  )
}
