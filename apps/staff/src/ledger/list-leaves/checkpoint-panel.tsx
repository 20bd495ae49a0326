import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { SeenCheckpoint } from '../prove-consistency/seen-checkpoint.tsx'
import './ledger.css'

/** The newest signed checkpoint and who stands witness to it. */
export function CheckpointPanel() {
  const checkpoint = useQuery({
    queryKey: ['checkpoint'],
    queryFn: () => take(api.GET('/api/ledger/checkpoint')),
    refetchInterval: 15_000,
  })
  const witnesses = useQuery({ queryKey: ['ledger-witnesses'], queryFn: () => take(api.GET('/api/ledger/witnesses')) })
  return (
    <Panel
      title="最新检查点"
      note="树根一经签名，此前任何一片叶改动一个字节都会被发现。"
      actions={<a href="/api/ledger/export">导出账本</a>}
    >
      <QueryView query={checkpoint}>
        {(point) => (
          <div className="hj-halves">
            <FactList
              facts={[
                { label: '叶数', value: `${grouped(point.size)} 片` },
                { label: '树根', value: <CopyableCode value={point.root} shown={`${point.root.slice(0, 32)}…`} /> },
                { label: '签名时间', value: <MomentText at={point.signedAt} /> },
                { label: '与上次一致', value: <SeenCheckpoint size={point.size} root={point.root} /> },
              ]}
            />
            <div>
              <p className="hj-quiet">见证人</p>
              <ul>
                {(witnesses.data?.witnesses ?? []).map((witness) => (
                  <li key={witness.witnessId}>
                    {witness.person} · {witness.organ}
                    {witness.demonstration && <span className="hj-quiet">（演示密钥）</span>}
                  </li>
                ))}
              </ul>
              {witnesses.data?.witnesses.length === 0 && <p>还没有登记见证人；登记后，检查点须经他们签名。</p>}
              <details>
                <summary>签名原文</summary>
                <pre className="hj-leaf-text">{point.note}</pre>
              </details>
            </div>
          </div>
        )}
      </QueryView>
    </Panel>
  )
}
