import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'

interface Report {
  year: string
  filedOn: string
  source: string
}

/** 登记年度报告: in time or late; a late one ends a proposal or a listing with its day. */
export function AnnualReportForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  return (
    <ActForm<Report, { year: number; ended: 'none' | 'withdrawn' | 'ended' }>
      name="登记年度报告"
      permission="entities.record-fact"
      kept="没有登记。"
      refresh={[['entity-duties', entityId], ['entity', entityId], ['missed-reports']]}
      run={({ year, ...values }) =>
        take(
          api.POST('/api/entities/{entityId}/annual-reports', {
            params: { path: { entityId } },
            body: { year: Number(year), ...values },
          }),
        )
      }
      done={(answer) =>
        answer.ended === 'none'
          ? `已登记 ${answer.year} 年度报告。`
          : `已登记 ${answer.year} 年度报告，${answer.ended === 'ended' ? '自补报之日移出（恢复），记录保留' : '原拟处理不再进行'}。`
      }
      after={onDone}
    >
      <TextField name="year" label="年度" min={4} placeholder="如：2025" />
      <DayField name="filedOn" label="报送日" />
      <TextField name="source" label="来源" min={2} placeholder="如：国家企业信用信息公示系统" />
    </ActForm>
  )
}
