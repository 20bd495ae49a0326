import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'

export interface LabelMark {
  entityId: string
  markId: string
  name: string
}

interface Review {
  approved: 'yes' | 'no'
  opinion: string
}

/** 审核标签: a second person, with an opinion. */
export function ReviewLabelForm({ mark }: { mark: LabelMark }) {
  const { entityId, markId, name } = mark
  return (
    <div style={{ width: 320 }}>
      <ActForm<Review, { markId: string }>
        name="提交审核意见"
        permission="entities.review-label"
        kept="没有审核，登记仍在等待。"
        refresh={[['entity', entityId], ['labels']]}
        run={({ approved, opinion }) =>
          take(
            api.POST('/api/entities/{entityId}/labels/{markId}/review', {
              params: { path: { entityId, markId } },
              body: { approved: approved === 'yes', opinion },
            }),
          )
        }
        done={(_, { approved }) => (approved === 'yes' ? `「${name}」已生效。` : `「${name}」已退回录入人。`)}
      >
        <ChoiceField
          name="approved"
          label="审核结论"
          options={[
            { value: 'yes', label: '同意' },
            { value: 'no', label: '退回' },
          ]}
        />
        <TextField name="opinion" label="审核意见" rows={2} min={2} />
      </ActForm>
    </div>
  )
}
