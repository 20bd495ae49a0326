import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { RecordCaseForm } from '../record-decided-case/form.tsx'

interface Hand {
  subject?: 'unit' | 'individual' | 'responsible-person'
  when?: string
  factors?: string[]
  uscc?: string
}

function listSimilarCases(itemId: string, { subject, when, factors, uscc }: Hand) {
  const query = {
    subject: subject ?? ('unit' as const),
    when: when ?? '',
    factors: (factors ?? []).join(','),
    ...(uscc === undefined ? {} : { uscc }),
  }
  return take(api.GET('/api/catalogue/items/{itemId}/similar-cases', { params: { path: { itemId }, query } }))
}

type Similar = Awaited<ReturnType<typeof listSimilarCases>>
type CaseLine = Similar['cases'][number]

/** 同类已决案件 beside the result: what others got, and whether this party was decided on before. */
export function SimilarCases({ itemId, hand, whens }: { itemId: string; hand: Hand; whens: readonly string[] }) {
  const similar = useQuery({
    queryKey: ['similar-cases', itemId, hand],
    queryFn: () => listSimilarCases(itemId, hand),
    placeholderData: (before) => before,
  })
  const permissions = useSession()?.permissions
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="hj-stack" aria-label="同类已决案件" style={{ marginTop: 32 }}>
      <h3>同类已决案件</h3>
      <QueryView query={similar}>{(data) => <Similar similar={data} />}</QueryView>
      {hasPermission(permissions, 'catalogue.record-case') && (
        <p>
          <Button onClick={() => setOpen(true)}>登记已决案件</Button>
        </p>
      )}
      <Drawer open={isOpen} size={560} title="登记已决案件" onClose={() => setOpen(false)} destroyOnHidden>
        <RecordCaseForm itemId={itemId} whens={whens} onDone={() => setOpen(false)} />
      </Drawer>
    </section>
  )
}

function Similar({ similar: { total, cases, spread, lookBack } }: { similar: Similar }) {
  return (
    <>
      {lookBack.isFirst === false && (
        <CautionNotice
          title={`回溯期（${lookBack.months} 个月）内已有 ${lookBack.earlier.length} 件记录，不是初次违法。`}
        >
          <p>
            {lookBack.earlier.map((one) => `${one.documentNumber}（${one.outcomeWords}）`).join('、')}。口径：
            {lookBack.note}
          </p>
        </CautionNotice>
      )}
      {lookBack.isFirst === true && <p>回溯期内没有这一当事人的同类记录（自 {lookBack.since}）。</p>}
      <DataTable
        columns={columns}
        rows={cases}
        rowKey={(row) => row.decidedCaseId}
        headline={
          <>
            已登记 <b>{total}</b> 件，最相近的排在前
            {spread !== null && `；同类当事人、同一情形的罚款 ${spread.low} 至 ${spread.high}，居中 ${spread.middle}`}
          </>
        }
        empty={
          <EmptyState
            why="还没有登记这一事项的已决案件。"
            fill="办案模块上线前，由法制审核、执法人员逐件登记；不登记自然人。"
          />
        }
      />
    </>
  )
}

const columns: Column<CaseLine>[] = [
  { key: 'document', title: '文号', render: (row) => row.documentNumber },
  { key: 'agency', title: '决定机关', render: (row) => row.agencyName },
  { key: 'on', title: '决定日', render: (row) => <DateText day={row.decidedOn} short /> },
  { key: 'outcome', title: '结果', render: (row) => `${row.outcomeWords} ${row.fineWords}`.trim() },
  { key: 'step', title: '档次', render: (row) => row.stepWords },
  { key: 'when', title: '情形', render: (row) => row.when },
  { key: 'source', title: '来源', render: (row) => row.source },
]
