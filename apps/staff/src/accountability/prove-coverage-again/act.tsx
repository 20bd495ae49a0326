import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'

/** 重新核对: after something was mended, without waiting for the night. */
export function ProveCoverageAgain() {
  return (
    <ActForm<object, { requestedOn: string }>
      name="现在重新核对"
      permission="accountability.prove"
      kept="没有开始核对。"
      refresh={[['coverage']]}
      run={() => take(api.POST('/api/accountability/coverage/proofs'))}
      done={() => '已排队核对，几秒钟后刷新本页可见结果。'}
    />
  )
}
