import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'

const KINDS = [
  { value: 'contribution', label: '出资情况' },
  { value: 'equity', label: '股权变更' },
  { value: 'licence', label: '行政许可' },
  { value: 'pledge', label: '知识产权出质' },
  { value: 'penalty', label: '行政处罚' },
  { value: 'other', label: '其他依法应当公示的信息' },
] as const

interface Duty {
  kind: (typeof KINDS)[number]['value']
  matter: string
  aroseOn: string
  source: string
}

/** 登记即时公示义务: the clock of twenty working days starts on the day the information arose. */
export function DisclosureDutyForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  return (
    <ActForm<Duty, { dueOn: string; isProvisional: boolean; citation: string }>
      name="登记即时公示义务"
      permission="entities.record-fact"
      kept="没有登记。"
      refresh={[
        ['entity-duties', entityId],
        ['entity', entityId],
        ['entity-file', entityId],
      ]}
      run={(values, id) =>
        take(api.POST('/api/entities/{entityId}/duties', { params: { path: { entityId } }, body: { id, ...values } }))
      }
      done={(answer) =>
        `企业应于 ${answer.dueOn} 前公示（${answer.citation}）${answer.isProvisional ? '，日历未公布·暂定' : ''}；公示前挂在未办结里。`
      }
      after={onDone}
    >
      <ChoiceField name="kind" label="信息" options={KINDS} />
      <TextField name="matter" label="内容" min={2} placeholder="如：股东由陆澜屿变更为…" />
      <DayField name="aroseOn" label="形成之日" />
      <TextField name="source" label="来源" min={2} placeholder="如：变更登记" />
    </ActForm>
  )
}
