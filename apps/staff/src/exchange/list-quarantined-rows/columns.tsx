import { Link } from '@tanstack/react-router'
import type { Column } from '../../ui/data-table.tsx'
import { grouped } from '../../ui/numbers.ts'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { RowBatchLink } from '../row-batch-link.tsx'
import type { QuarantinedRow } from './rows-query.ts'

const TONES: Record<QuarantinedRow['state'], Tone> = {
  waiting: 'soon',
  corrected: 'open',
  loaded: 'order',
  unchanged: 'order',
  returned: 'closed',
  discarded: 'closed',
}

const faults: Column<QuarantinedRow> = {
  key: 'faults',
  title: '为什么没有载入',
  render: (row) => (
    <span className="hj-faults">
      {(row.remainingFaults ?? row.faults).map((fault) => (
        <span key={fault.field + fault.reason}>
          {fault.message}
          {fault.citation !== '' && <span className="hj-quiet">（{fault.citation}）</span>}
        </span>
      ))}
      {row.matchId !== null && row.state === 'waiting' && (
        <Link to="/identity-matches" search={{ open: row.matchId }}>
          去身份归集认定
        </Link>
      )}
    </span>
  ),
}

const state: Column<QuarantinedRow> = {
  key: 'state',
  title: '状态',
  render: (row) => <StateTag tone={TONES[row.state]}>{row.stateName}</StateTag>,
}

const line: Column<QuarantinedRow> = {
  key: 'line',
  title: '第几行',
  align: 'right',
  width: 90,
  render: (row) => grouped(row.lineNo),
}

const cells: Column<QuarantinedRow> = {
  key: 'cells',
  title: '原文',
  render: (row) => <span className="hj-clamp">{row.cells.join(' · ')}</span>,
}

/** Inside one batch the feed and the file are known. */
export const columnsOfBatch = [line, faults, state, cells]

export const columnsOfAll: Column<QuarantinedRow>[] = [
  {
    key: 'feed',
    title: '数据源',
    render: (row) => (
      <span className="hj-clamp">
        {row.feedTitle}
        <span className="hj-quiet hj-small"> {row.agency}</span>
      </span>
    ),
  },
  faults,
  state,
  {
    key: 'file',
    title: '文件',
    render: (row) => (
      <RowBatchLink row={row}>
        {row.fileName} 第 {grouped(row.lineNo)} 行
      </RowBatchLink>
    ),
  },
  cells,
]
