import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import { objectStateChoices } from '../object-words.ts'

interface NewState {
  to: 'in-use' | 'stopped' | 'scrapped'
  sinceOn: string
  reason: string
}

interface ObjectStateProps {
  entityId: string
  object: { objectId: string; name: string; state: string }
}

/** 变更监管对象状态: what is stopped is no longer counted for a label, and is again once it is back. */
export function ObjectStateForm({ entityId, object }: ObjectStateProps) {
  return (
    <div style={{ width: 320 }}>
      <ActForm<NewState, { stateName: string }>
        name="变更状态"
        permission="entities.record-fact"
        kept="没有变更。"
        refresh={[
          ['entity', entityId],
          ['entity-file', entityId],
        ]}
        run={(body) =>
          take(
            api.POST('/api/entities/{entityId}/objects/{objectId}/state', {
              params: { path: { entityId, objectId: object.objectId } },
              body,
            }),
          )
        }
        done={({ stateName }) => `「${object.name}」现为${stateName}。随它而来的标签同时调整。`}
      >
        <ChoiceField
          name="to"
          label="变为"
          options={objectStateChoices.filter((each) => each.value !== object.state)}
        />
        <DayField name="sinceOn" label="自何日" />
        <TextField name="reason" label="理由" min={2} placeholder="如：检验不合格停用" />
      </ActForm>
    </div>
  )
}
