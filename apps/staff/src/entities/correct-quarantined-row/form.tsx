import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { RowCells } from '../../ui/row-cells.tsx'
import { DiscardForm } from '../discard-quarantined-row/form.tsx'
import type { QuarantinedRow } from '../list-quarantine/quarantine-table.tsx'

/** The cells of one row as fields; the original stays beside what was changed. */
export function CorrectionForm({ batchId, row }: { batchId: string; row: QuarantinedRow }) {
  const cache = useQueryClient()
  const right = usePermission('entities.correct', '更正隔离行')
  const [cells, setCells] = useState(row.correctedCells ?? fitted(row))
  const correct = useMutation({
    mutationFn: () =>
      take(
        api.PUT('/api/entities/imports/{batchId}/quarantine/{rowNo}/correction', {
          params: { path: { batchId, rowNo: row.rowNo } },
          body: { cells },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['quarantine', batchId] }),
  })
  if (row.state !== 'waiting' && row.state !== 'corrected') return <Settled row={row} />
  const faults = correct.data?.remainingFaults ?? row.remainingFaults ?? row.faults
  return (
    <form
      className="hj-correct"
      onSubmit={(event) => {
        event.preventDefault()
        correct.mutate()
      }}
    >
      <RowCells
        titles={row.titles}
        cells={cells}
        faults={faults}
        originalOf={(at) => {
          const original = row.cells[at]
          return cells[at] === original ? undefined : original === undefined ? '缺这一格' : original || '空'
        }}
        onChange={setCells}
      />
      {correct.isError && <ProblemNotice problem={problemWords(correct.error)} kept="填写的内容还在。" />}
      {correct.data?.state === 'corrected' && (
        <DoneNotice>这一行已更正，等候装入。点右上角“装入已更正的行”。</DoneNotice>
      )}
      <div className="hj-row">
        <ActButton type="primary" htmlType="submit" obstacle={right} loading={correct.isPending}>
          保存更正并再核一遍
        </ActButton>
        {!right && <DiscardForm batchId={batchId} rowNo={row.rowNo} />}
      </div>
    </form>
  )
}

/** A ragged row gets as many cells as the header has. */
function fitted(row: QuarantinedRow): string[] {
  return row.titles.map((_, at) => row.cells[at] ?? '')
}

function Settled({ row }: { row: QuarantinedRow }) {
  return (
    <p>
      {row.stateName}
      {row.discardReason && `：${row.discardReason}`}
      {row.correctedBy && (
        <span className="hj-quiet">
          {' '}
          · {row.correctedBy} · <MomentText at={row.correctedAt} />
        </span>
      )}
    </p>
  )
}
