import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { Fragment, useState } from 'react'
import { hasPermission, useSession } from '../../app/session.ts'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { cleanUpState, outcomeWords, proposalKinds } from '../clean-up-words.ts'
import { CloseCleanUpForm } from '../close-clean-up/form.tsx'
import { DecideCleanUpForm } from '../decide-clean-up/form.tsx'
import { type CleanUp, cleanUpsQuery } from './clean-ups-query.ts'

/** 清理建议: who asked what, who decided what and why, and whether the catalogue shows it. */
export function CleanUpList() {
  const list = useQuery(cleanUpsQuery)
  return (
    <QueryView query={list}>
      {({ cleanUps, counts }) => (
        <Panel
          title={`清理建议 ${cleanUps.length} 条`}
          note={`待决定 ${counts.proposed}，待落实 ${counts.decided}（逾期 ${counts.late}），已办结 ${counts.closed}。`}
        >
          {cleanUps.length === 0 ? (
            <EmptyState why="还没有提出清理建议。" fill="在上面的线索里提出，送市司法局决定。" />
          ) : (
            <ul className="hj-stack-24">
              {cleanUps.map((one) => (
                <CleanUpEntry key={one.cleanUpId} one={one} />
              ))}
            </ul>
          )}
        </Panel>
      )}
    </QueryView>
  )
}

function CleanUpEntry({ one }: { one: CleanUp }) {
  const state = cleanUpState(one)
  return (
    <li className="hj-stack">
      <p className="hj-row">
        <StateTag tone={state.tone}>{state.words}</StateTag>
        <span className="hj-quiet">{proposalKinds[one.findingKind] ?? one.findingKind}</span>
        <NextAct one={one} />
      </p>
      <div className="hj-row">
        {one.items.map((item) => (
          <Fragment key={item.itemId}>
            <span>
              <Link to="/items/$itemId" params={{ itemId: item.itemId }}>
                {item.name}
              </Link>
            </span>
            {item.retiredOn !== null && <span className="hj-quiet">{item.retiredOn} 起取消</span>}
          </Fragment>
        ))}
      </div>
      <p>
        {one.proposedBy}建议<b>{outcomeWords[one.asked]}</b>：{one.reason}{' '}
        <span className="hj-quiet">
          <MomentText at={one.proposedAt} short />
        </span>
      </p>
      {one.outcome !== null && (
        <p>
          {one.decidedBy}决定<b>{outcomeWords[one.outcome]}</b>：{one.decisionReason}{' '}
          <span className="hj-quiet">
            <MomentText at={one.decidedAt} short />
            {one.carriedOutBy !== null && (
              <>
                ，落实期限 <DateText day={one.carriedOutBy} />
              </>
            )}
          </span>
        </p>
      )}
      {one.state === 'closed' && one.outcome !== 'keep' && (
        <p className="hj-quiet">
          {one.closedBy}销号：{one.closingNote} <MomentText at={one.closedAt} short />
        </p>
      )}
    </li>
  )
}

function NextAct({ one }: { one: CleanUp }) {
  const [isOpen, setOpen] = useState(false)
  const permissions = useSession()?.permissions
  const close = () => setOpen(false)
  if (one.state === 'closed') return null
  const isDeciding = one.state === 'proposed'
  const permission = isDeciding ? 'catalogue.decide-clean-up' : 'catalogue.propose-clean-up'
  if (!hasPermission(permissions, permission)) return null
  const name = isDeciding ? '作出决定' : '销号'
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Drawer open={isOpen} size={560} title={name} onClose={close} destroyOnHidden>
        {isDeciding ? <DecideCleanUpForm one={one} onDone={close} /> : <CloseCleanUpForm one={one} onDone={close} />}
      </Drawer>
    </>
  )
}
