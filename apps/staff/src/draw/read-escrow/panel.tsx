import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { NameCustodiansForm } from '../name-custodians/form.tsx'

function readEscrow(planId: string) {
  return take(api.GET('/api/draw/plans/{planId}/escrow', { params: { path: { planId } } }))
}

function escrowQuery(planId: string) {
  return queryOptions({ queryKey: ['escrow', planId], queryFn: () => readEscrow(planId) })
}

type Escrow = Awaited<ReturnType<typeof readEscrow>>
type Custodian = Escrow['custodians'][number]

/** 封签托管: who keeps the key in shares, how far they are, and that disclosure needs nobody's consent. */
export function EscrowPanel({ planId, isDraft }: { planId: string; isDraft: boolean }) {
  const escrow = useQuery(escrowQuery(planId))
  return (
    <Panel title="封签密钥托管" note="五个机关各存一份，任何三份可以打开。">
      <QueryView query={escrow}>{(data) => <EscrowState escrow={data} isDraft={isDraft} />}</QueryView>
    </Panel>
  )
}

function EscrowState({ escrow, isDraft }: { escrow: Escrow; isDraft: boolean }) {
  return (
    <div className="hj-stack">
      {escrow.isKeyKept ? <p>{escrow.sentence}</p> : <CautionNotice title={escrow.sentence} />}
      {escrow.custodians.length > 0 && (
        <ul className="hj-stack">
          {escrow.custodians.map((one) => (
            <li key={one.office} className="hj-row">
              <b>{one.name}</b>
              <span className="hj-quiet">
                {one.officeName} · {one.organ}
              </span>
              <Stage custodian={one} />
              {one.shareHash && (
                <span className="hj-small">
                  份额散列 <CopyableCode value={one.shareHash} shown={`${one.shareHash.slice(0, 12)}…`} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {escrow.opening && (
        <p>
          {escrow.opening.names.join('、')}交回份额，密钥于 <MomentText at={escrow.opening.openedAt} /> 开启。
        </p>
      )}
      {isDraft && escrow.isSealed && (
        <NameCustodiansForm planId={escrow.planId} isNamed={escrow.custodians.length > 0} />
      )}
    </div>
  )
}

function Stage({ custodian }: { custodian: Custodian }) {
  if (custodian.handedInAt) return <StateTag tone="soon">已交回</StateTag>
  if (custodian.confirmedAt) return <StateTag tone="order">已确认保管</StateTag>
  if (custodian.takenAt) return <StateTag tone="soon">已领取，待确认</StateTag>
  return <StateTag tone="plain">{custodian.shareHash ? '待领取' : '名册冻结后领取'}</StateTag>
}
