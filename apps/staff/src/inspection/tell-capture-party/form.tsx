import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'

interface Told {
  means: 'electronic' | 'by-telephone' | 'by-post' | 'in-person'
  receiverName: string
  pleaPath: string
}

/** 告知当事人: the fact, and how to look at it, state and defend. */
export function TellPartyForm({ captureId }: { captureId: string }) {
  return (
    <ActForm<Told, { captureId: string }>
      name="告知当事人"
      permission="inspection.check-capture"
      kept="没有登记告知，填写的内容还在。"
      refresh={[['captures'], ['desk']]}
      run={(body) =>
        take(api.POST('/api/inspection/captures/{captureId}/notice', { params: { path: { captureId } }, body }))
      }
      done={(_, { receiverName }) => `已告知${receiverName}。听取陈述、申辩之后再作出结果。`}
    >
      <ChoiceField
        name="means"
        label="告知方式"
        options={choicesOf({ electronic: '电子送达', 'by-telephone': '电话', 'by-post': '邮寄', 'in-person': '当面' })}
      />
      <TextField name="receiverName" label="受告知人" />
      <TextField name="pleaPath" label="查询、陈述和申辩的途径" rows={2} min={4} />
    </ActForm>
  )
}
