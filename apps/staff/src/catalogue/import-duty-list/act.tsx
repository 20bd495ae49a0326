import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'

/** 读入权责清单; reading twice changes nothing. */
export function ImportDutyList() {
  return (
    <ActForm<object, { read: number; added: number }>
      name="读入权责清单"
      permission="catalogue.edit"
      kept="没有读入。"
      refresh={[['duty-list']]}
      run={() => take(api.POST('/api/catalogue/duty-list/import'))}
      done={(answer) => `读入 ${answer.read} 条，其中新增 ${answer.added} 条。`}
    />
  )
}
