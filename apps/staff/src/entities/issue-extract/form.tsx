import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { TextField } from '../../ui/form-fields.tsx'

interface Issued {
  extractId: string
  code: string
  bodyHash: string
}

/** 出具档案摘录: signed, with a code by which anybody can check it. */
export function IssueExtractForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  return (
    <ActForm<{ purpose: string }, Issued>
      name="出具档案摘录"
      permission="entities.issue-extract"
      kept="没有出具。"
      refresh={[['extracts', entityId]]}
      run={(values, id) =>
        take(api.POST('/api/entities/{entityId}/extracts', { params: { path: { entityId } }, body: { id, ...values } }))
      }
      done={(answer) => (
        <>
          已出具，编号 {answer.code}。
          <Link to="/extracts/$extractId" params={{ extractId: answer.extractId }}>
            打开并打印
          </Link>
        </>
      )}
      after={onDone}
    >
      <TextField name="purpose" label="用途" min={4} placeholder="如：办理食品经营许可" />
    </ActForm>
  )
}
