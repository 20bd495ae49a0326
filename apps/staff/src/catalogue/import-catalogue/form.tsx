import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'

interface Read {
  read: number
  unchanged: number
  historical: number
  proposed: unknown[]
}

/** 导入事项清单: the items that come with the law base; reading twice changes nothing. */
export function CatalogueImportForm({ onDone }: { onDone(): void }) {
  return (
    <ActForm<object, Read>
      name="读入法规库中的事项清单"
      permission="catalogue.edit"
      kept="没有读入，目录没有改动。"
      refresh={[['items']]}
      run={() => take(api.POST('/api/catalogue/import'))}
      done={(answer) =>
        `读入 ${answer.read} 项：未变 ${answer.unchanged}，作为历史 ${answer.historical}，新提出 ${answer.proposed.length} 项等候审批。`
      }
      after={onDone}
    />
  )
}
