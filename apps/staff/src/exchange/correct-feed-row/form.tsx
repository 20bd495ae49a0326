import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { RowCells } from '../../ui/row-cells.tsx'
import { DiscardForm } from '../../entities/discard-quarantined-row/form.tsx'
import { REGISTER_IMPORT, RowBatchLink } from '../row-batch-link.tsx'
import type { QuarantinedRow } from '../list-quarantined-rows/rows-query.ts'

const ASSIGNED = '认定代码'

/** The cells of one row as fields, and for a feed one more in which a person says who is meant; the original stays beside. */
export function CorrectionForm({ row }: { row: QuarantinedRow }) {
  const cache = useQueryClient()
  const right = usePermission('exchange.correct', '更正隔离行')
  const titles = titlesOf(row)
  const [cells, setCells] = useState(() => titles.map((_, at) => (row.correctedCells ?? row.cells)[at] ?? ''))
  const correct = useMutation({
    mutationFn: () =>
      take(
        api.PUT('/api/exchange/batches/{batchId}/quarantine/{rowNo}/correction', {
          params: { path: { batchId: row.batchId, rowNo: row.rowNo } },
          body: { cells },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['feed-quarantine'] })
      await cache.invalidateQueries({ queryKey: ['feed-batch', row.batchId] })
    },
  })
  if (row.state !== 'waiting' && row.state !== 'corrected') return <Settled row={row} />
  const faults = correct.data?.remainingFaults ?? row.remainingFaults ?? row.faults
  const isCorrected = (correct.data?.state ?? row.state) === 'corrected'
  return (
    <form
      className="hj-correct"
      onSubmit={(event) => {
        event.preventDefault()
        correct.mutate()
      }}
    >
      <RowCells
        titles={titles}
        cells={cells}
        faults={faults}
        originalOf={(at) =>
          cells[at] === (row.cells[at] ?? '') || titles[at] === ASSIGNED ? undefined : row.cells[at] || '空'
        }
        hintOf={(title) => (title === ASSIGNED ? '核实后填写；不填则按原有代码' : '')}
        onChange={setCells}
      />
      {correct.isError && <ProblemNotice problem={problemWords(correct.error)} kept="填写的内容还在。" />}
      {isCorrected && (
        <DoneNotice>
          这一行已更正，等候载入。到<RowBatchLink row={row}>本批次</RowBatchLink>点“载入已更正的行”。
        </DoneNotice>
      )}
      <div className="hj-row">
        <ActButton type="primary" htmlType="submit" obstacle={right} loading={correct.isPending}>
          保存更正并再核一遍
        </ActButton>
        {right === undefined && <DiscardOfRegister row={row} />}
      </div>
    </form>
  )
}

/** A row of a register file says itself who it is. */
function titlesOf({ feedKey, titles }: QuarantinedRow): string[] {
  return feedKey === REGISTER_IMPORT || titles.includes(ASSIGNED) ? titles : [...titles, ASSIGNED]
}

function DiscardOfRegister({ row }: { row: QuarantinedRow }) {
  return row.feedKey === REGISTER_IMPORT && <DiscardForm batchId={row.batchId} rowNo={row.rowNo} />
}

function Settled({ row }: { row: QuarantinedRow }) {
  return (
    <p>
      {row.stateName}
      {row.discardReason && `：${row.discardReason}`}
      {row.settledBy && (
        <span className="hj-quiet">
          {' '}
          · {row.settledBy} · <MomentText at={row.settledAt} />
        </span>
      )}
    </p>
  )
}
