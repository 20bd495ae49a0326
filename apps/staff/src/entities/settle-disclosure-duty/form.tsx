import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'

interface Settling {
  disclosedOn: string
  where: string
}

/** 登记已公示: the clock stops on that day, in time or late. */
export function SettleDutyForm({ dutyId, entityId }: { dutyId: string; entityId: string }) {
  return (
    <div style={{ width: 300 }}>
      <ActForm<Settling, { isLate: boolean; lateWorkingDays: number }>
        name="登记已公示"
        permission="entities.record-fact"
        kept="没有登记，时钟照走。"
        refresh={[
          ['entity-duties', entityId],
          ['entity', entityId],
        ]}
        run={(body) =>
          take(api.POST('/api/entities/disclosure-duties/{dutyId}/settlement', { params: { path: { dutyId } }, body }))
        }
        done={(answer) => (answer.isLate ? `已登记，逾期 ${answer.lateWorkingDays} 个工作日。` : '已登记，按期公示。')}
      >
        <DayField name="disclosedOn" label="公示之日" />
        <TextField name="where" label="公示处" min={2} placeholder="如：国家企业信用信息公示系统" />
      </ActForm>
    </div>
  )
}
