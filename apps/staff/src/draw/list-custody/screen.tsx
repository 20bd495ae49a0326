import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { longDay, longMoment } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { HandInForm } from '../hand-in-share/form.tsx'
import { TakeShareForm } from '../take-share/form.tsx'

function listCustody() {
  return take(api.GET('/api/draw/custody'))
}

export type Custody = Awaited<ReturnType<typeof listCustody>>['rows'][number]

/** 封签份额: what a custodian has to take now, keeps, and may hand in. */
export function ListCustodyScreen() {
  const custody = useQuery({ queryKey: ['custody'], queryFn: listCustody })
  return (
    <>
      <PageHeader
        title="我保管的封签份额"
        lede="抽取密钥分成五份，五个机关各保管一份。任何三份合在一起就能打开密钥：编制机关拖着不公开，也挡不住。"
      />
      <QueryView query={custody}>
        {(data) =>
          data.rows.length === 0 ? (
            <Panel>
              <EmptyState
                why="现在没有由您保管的份额。"
                fill="计划把您确定为保管人并冻结名册后，您的份额会出现在这里。"
              />
            </Panel>
          ) : (
            <div className="hj-stack-24">
              {data.rows.map((row) => (
                <CustodyCard key={row.planId} custody={row} />
              ))}
            </div>
          )
        }
      </QueryView>
    </>
  )
}

function CustodyCard({ custody }: { custody: Custody }) {
  return (
    <Panel
      title={
        <>
          {custody.title} {custody.kind === 'rehearsal' && <StateTag tone="soon">演练</StateTag>}
        </>
      }
      note={`${custody.agencyName} · ${custody.number} · 现在：${custody.stateName} · 公开日 ${longDay(custody.discloseOn)}`}
    >
      <p style={{ marginBottom: 12 }}>
        承诺书所载的份额散列 <CopyableCode value={custody.shareHash} shown={`${custody.shareHash.slice(0, 16)}…`} />
      </p>
      <CustodyAct custody={custody} />
    </Panel>
  )
}

const OVER = new Set(['DISCLOSED', 'CLOSED', 'VOID'])

function CustodyAct({ custody }: { custody: Custody }) {
  if (!custody.isConfirmed && custody.state === 'FROZEN') return <TakeShareForm custody={custody} />
  if (custody.openedAt !== null)
    return <StateTag tone="order">密钥已于 {longMoment(custody.openedAt)} 由三名保管人开启</StateTag>
  if (custody.isHandedIn)
    return (
      <p>
        您已交回份额。已交回 {custody.handedIn} 份，满 {custody.needed} 份即开启密钥。
      </p>
    )
  if (OVER.has(custody.state)) return <p className="hj-quiet">这次抽取已经结束，份额不用再交回。</p>
  if (!custody.isConfirmed) return <p className="hj-quiet">没有确认保管，承诺书没有载入您的份额。</p>
  return <HandInForm custody={custody} />
}
