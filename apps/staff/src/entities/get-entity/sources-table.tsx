import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { WithdrawRecordForm } from '../withdraw-record/form.tsx'
import type { Entity, EntityFact } from './entity-query.ts'

/** 来源: what every other body said, on what ground, how it came onto this file, and the way to take it back. */
export function SourcesTable({ entity }: { entity: Entity }) {
  return (
    <Panel note="他部门的记录按代码归到本户；每条写明归集理由，归错的可以撤回。" flush>
      <DataTable
        columns={columnsOf(entity)}
        rows={entity.facts.filter((fact) => fact.factId !== null)}
        rowKey={(fact) => fact.factId ?? ''}
        empty={<EmptyState why="还没有他部门的记录。" fill="交换来的数据、来函登记的事实，归集后列在这里。" />}
      />
    </Panel>
  )
}

function columnsOf(entity: Entity): Column<EntityFact>[] {
  return [
    { key: 'label', title: '事项', render: (fact) => <b>{fact.label}</b> },
    {
      key: 'value',
      title: '内容',
      render: (fact) => (
        <>
          {fact.value} {fact.conflicts && <StateTag tone="soon">{fact.isShown ? '显示此项' : '与显示值不同'}</StateTag>}
        </>
      ),
    },
    {
      key: 'source',
      title: '来源',
      render: (fact) => (
        <>
          {fact.source} <span className="hj-small hj-quiet">{fact.qualityName}</span>
        </>
      ),
    },
    { key: 'why', title: '为什么归到本户', render: (fact) => <WhyHere fact={fact} entity={entity} /> },
    { key: 'citation', title: '依据', render: (fact) => fact.citation ?? <span className="hj-quiet">未写明</span> },
    { key: 'asOf', title: '记载时间', render: (fact) => <MomentText at={fact.asOf} /> },
  ]
}

function WhyHere({ fact, entity }: { fact: EntityFact; entity: Entity }) {
  if (fact.matchId !== null)
    return (
      <Link
        to="/identity-matches"
        search={{ open: fact.matchId, state: 'automatic' }}
        title={fact.matchReason ?? ''}
        style={{ display: 'block', maxWidth: '18em', whiteSpace: 'normal' }}
      >
        {(fact.matchReason ?? '看归集记录').split('；')[0]}
      </Link>
    )
  if (fact.recordKey === null) return <span className="hj-quiet">在本户页面录入</span>
  return (
    <span>
      代码与名称一致{' '}
      <Popover
        trigger="click"
        title="撤回后记录回到待认定，不再自动归集"
        content={<WithdrawRecordForm entityId={entity.entityId} source={fact.source} recordKey={fact.recordKey} />}
      >
        <button type="button" className="hj-link-button">
          撤回…
        </button>
      </Popover>
    </span>
  )
}
