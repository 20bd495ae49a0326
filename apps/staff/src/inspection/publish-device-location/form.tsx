import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'

interface Place {
  publishedOn: string
  outlet: string
  documentNumber: string
}

/** 设置地点向社会公布: where and when. */
export function PublishLocationForm({ deviceId }: { deviceId: string }) {
  return (
    <ActForm<Place, { id: string }>
      name="登记地点公布"
      permission="inspection.manage-device"
      kept="没有登记，填写的内容还在。"
      refresh={[['devices'], ['captures']]}
      run={(values, id) =>
        take(
          api.POST('/api/inspection/devices/{deviceId}/location', {
            params: { path: { deviceId } },
            body: { id, ...values },
          }),
        )
      }
      done={(_, { publishedOn }) => `已登记：设置地点自 ${publishedOn} 起向社会公布。`}
    >
      <DayField name="publishedOn" label="公布日期" />
      <TextField name="outlet" label="公布的载体" min={2} placeholder="网站栏目或者公告栏" />
      <TextField name="documentNumber" label="公告文号" min={2} />
    </ActForm>
  )
}
