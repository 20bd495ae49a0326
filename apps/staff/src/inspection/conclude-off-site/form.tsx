import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'

interface Result {
  outcome: 'none-found' | 'found'
  followUp: 'none' | 'refer-to-cases' | 'copy-to-agency'
  plea: string
  opinion: string
}

/** 非现场检查结果: what stands against it is said by the refusal, with its article. */
export function ConcludeOffSiteForm({ captureId }: { captureId: string }) {
  return (
    <ActForm<Result, { captureId: string }>
      name="作出结果"
      permission="inspection.check-capture"
      kept="没有作出结果，填写的内容还在。"
      isGrave
      refresh={[['captures'], ['desk']]}
      run={(body) =>
        take(api.POST('/api/inspection/captures/{captureId}/result', { params: { path: { captureId } }, body }))
      }
      done={(_, { outcome }) =>
        `结果已记入一企一档和打扰账：${outcome === 'found' ? '发现问题' : '未发现问题'}。非现场，不计入现场检查次数。`
      }
    >
      <ChoiceField name="outcome" label="结果" options={choicesOf({ 'none-found': '未发现问题', found: '发现问题' })} />
      <ChoiceField
        name="followUp"
        label="后续处置"
        options={choicesOf({
          none: '无需后续处置',
          'refer-to-cases': '线索移送办案机构',
          'copy-to-agency': '抄告相关部门',
        })}
      />
      <TextField name="plea" label="当事人的陈述和申辩" rows={2} placeholder="没有的写“无”" />
      <TextField name="opinion" label="意见" rows={2} min={2} />
    </ActForm>
  )
}
