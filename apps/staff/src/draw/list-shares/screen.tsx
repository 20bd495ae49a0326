import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { CosignPanel } from '../../ledger/cosign-as-demonstration/act.tsx'
import { longMoment } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { CommitShareForm } from '../commit-share/form.tsx'
import { RevealShareForm } from '../reveal-share/form.tsx'

function listShares() {
  return take(api.GET('/api/draw/shares'))
}

export type Share = Awaited<ReturnType<typeof listShares>>['rows'][number]

/** 见证人共同种子: what a witness has to commit to now, and to open later. */
export function ListSharesScreen() {
  const shares = useQuery({ queryKey: ['shares'], queryFn: listShares })
  return (
    <>
      <PageHeader
        title="见证人共同种子"
        lede="您出一段只有自己知道的随机数：先交它的承诺，抽取前再揭示。任何一方都不能单独决定结果。"
      />
      <div className="hj-stack-24">
        <CosignPanel />
        <QueryView query={shares}>
          {(data) =>
            data.rows.length === 0 ? (
              <Panel>
                <EmptyState
                  why="现在没有等您承诺或揭示的抽取。"
                  fill="名册冻结后，请您提交承诺；见证完成后，请您揭示。"
                />
              </Panel>
            ) : (
              <div className="hj-stack-24">
                {data.rows.map((row) => (
                  <ShareCard key={`${row.planId}${row.name}${row.wave}`} share={row} />
                ))}
              </div>
            )
          }
        </QueryView>
      </div>
    </>
  )
}

function ShareCard({ share }: { share: Share }) {
  return (
    <Panel
      title={
        <>
          {share.title}
          {share.waves > 1 && ` · 第 ${share.wave} 批`}{' '}
          {share.kind === 'rehearsal' && <StateTag tone="soon">演练</StateTag>}
        </>
      }
      note={`${share.agencyName} · ${share.number} · 现在：${share.stateName} · 揭示截止 ${longMoment(share.closesAt)}`}
    >
      <p style={{ marginBottom: 12 }}>
        <b>{share.name}</b> <span className="hj-quiet">{share.organ}</span>
      </p>
      <ShareAct share={share} />
    </Panel>
  )
}

function ShareAct({ share }: { share: Share }) {
  if (share.revealed) return <StateTag tone="order">已揭示，您的一份已计入种子</StateTag>
  if (!share.committed) return <CommitShareForm share={share} />
  if (mayReveal(share)) return <RevealShareForm share={share} />
  return <p>承诺已收到。见证完成后，请在截止时间之前回到这里揭示。</p>
}

/** The first wave opens its shares while the plan is armed; a later one also after the draw of an earlier. */
function mayReveal({ state, wave }: Share): boolean {
  return state === 'ARMED' || (wave > 1 && (state === 'DRAWN' || state === 'RELEASED'))
}
