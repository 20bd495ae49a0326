import { useMutation, useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission, useSession } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'

/** 见证检查点: a demonstration witness signs the newest checkpoint with the local key; absent for everybody else. */
export function CosignPanel() {
  const session = useSession()
  const right = usePermission('ledger.cosign', '见证检查点')
  const witnesses = useQuery({ queryKey: ['witnesses'], queryFn: () => take(api.GET('/api/ledger/witnesses')) })
  const cosign = useMutation({
    mutationFn: (witnessId: string) =>
      take(
        api.POST('/api/ledger/witnesses/{witnessId}/demonstration-cosignatures', { params: { path: { witnessId } } }),
      ),
  })
  const own = witnesses.data?.witnesses.find((each) => each.demonstration && each.person === session?.personName)
  if (!own) return null
  return (
    <Panel title="见证检查点" note={`${own.organ} · ${own.name}`}>
      <div className="hj-stack">
        <p>签名之后，在这之前记入账本的每一条都不能再改而不被发现。</p>
        <ActButton
          type="primary"
          obstacle={right}
          loading={cosign.isPending}
          onClick={() => cosign.mutate(own.witnessId)}
        >
          在最新检查点上签名（演示密钥）
        </ActButton>
        {cosign.isError && <ProblemNotice problem={problemWords(cosign.error)} kept="没有签名。" />}
        {cosign.data && <DoneNotice>已见证到第 {grouped(cosign.data.size)} 条。</DoneNotice>}
      </div>
    </Panel>
  )
}
