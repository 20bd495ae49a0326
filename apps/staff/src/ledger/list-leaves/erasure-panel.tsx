import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { MomentText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ErasureDecisionForm } from '../decide-erasure/form.tsx'
import { leafWords } from '../leaf-words.ts'
import { HoldLiftForm } from '../lift-hold/form.tsx'

function listErasures() {
  return take(api.GET('/api/ledger/erasures'))
}

type Answer = Awaited<ReturnType<typeof listErasures>>

/** 销毁与保全: who asked that values be destroyed, who decided, and what must be kept meanwhile. */
export function ErasurePanel() {
  const found = useQuery({ queryKey: ['erasures'], queryFn: listErasures })
  return (
    <Panel title="明文销毁与保全" note="销毁的是叶后面的明文和盐；叶、位置和证明都还在，只是再也说不出内容。">
      <QueryView query={found}>
        {({ erasures, holds }) =>
          erasures.length + holds.length === 0 ? (
            <p className="hj-quiet">没有销毁申请，也没有保全。打开一片叶，可以申请销毁它的明文，或者保全它所属的事。</p>
          ) : (
            <ul className="hj-stack">
              {holds.map((one) => (
                <HoldLine key={one.holdId} hold={one} />
              ))}
              {erasures.map((one) => (
                <ErasureLine key={one.erasureId} erasure={one} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  )
}

function HoldLine({ hold }: { hold: Answer['holds'][number] }) {
  return (
    <li>
      <p>
        {hold.liftedAt === null ? <StateTag tone="soon">保全中</StateTag> : <StateTag tone="closed">已解除</StateTag>}{' '}
        {hold.groundWord}：{hold.reason} <code className="hj-quiet">{hold.subjectId.slice(0, 13)}</code>{' '}
        <MomentText at={hold.placedAt} />
      </p>
      {hold.liftReason !== null && <p className="hj-quiet">解除理由：{hold.liftReason}</p>}
      {hold.liftedAt === null && <HoldLiftForm holdId={hold.holdId} />}
    </li>
  )
}

const DECISIONS = { approved: '已销毁', rejected: '不予销毁' } as const

function ErasureLine({ erasure }: { erasure: Answer['erasures'][number] }) {
  return (
    <li>
      <p>
        <StateTag tone={erasure.decision === null ? 'soon' : 'closed'}>
          {erasure.decision === null ? '待决定' : DECISIONS[erasure.decision]}
        </StateTag>{' '}
        {leafWords(erasure.type)} <code>{erasure.leafHash.slice(0, 12)}</code> <MomentText at={erasure.requestedAt} />
      </p>
      <p>
        {erasure.reason}
        <span className="hj-quiet">（{erasure.basis}）</span>
      </p>
      {erasure.decisionReason !== null && <p className="hj-quiet">决定理由：{erasure.decisionReason}</p>}
      {erasure.decision === null && <ErasureDecisionForm erasureId={erasure.erasureId} isOwn={erasure.isOwn} />}
    </li>
  )
}
