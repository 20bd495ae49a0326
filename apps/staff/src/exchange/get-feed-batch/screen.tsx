import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Progress } from 'antd'
import { useEffect } from 'react'
import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { fileSize, grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SumEquation } from '../../ui/sum-equation.tsx'
import { CorrectionsPanel } from '../correct-feed-rows/panel.tsx'
import { batchTones, modeWords } from '../feed-words.ts'
import { RowsTable } from '../list-quarantined-rows/rows-table.tsx'
import { ReloadRowsButton } from '../reload-feed-rows/button.tsx'
import { ResumeBatchButton } from '../resume-batch/button.tsx'
import { type FeedBatch, feedBatchQuery } from './batch-query.ts'

const here = getRouteApi('/shell/feed-batches/$batchId')

/** One batch of a feed: its equation, how far it has come, columns nobody knows, and the rows that wait. */
export function GetFeedBatchScreen() {
  const { batchId } = here.useParams()
  const batch = useQuery({
    ...feedBatchQuery(batchId),
    refetchInterval: (query) => (isRunning(query.state.data?.batch.state) ? 1000 : false),
  })
  const cache = useQueryClient()
  const state = batch.data?.batch.state
  // Rows are set aside while the batch loads: the list read at its beginning is not the list at its end.
  useEffect(() => void cache.invalidateQueries({ queryKey: ['feed-quarantine'] }), [cache, state])
  return <QueryView query={batch}>{(data) => <BatchPage data={data} />}</QueryView>
}

function isRunning(state: string | undefined): boolean {
  return state === 'received' || state === 'loading'
}

function BatchPage({ data }: { data: FeedBatch }) {
  const { batch, unknownColumns } = data
  return (
    <>
      <PageHeader
        back={
          <Link to="/feeds/$feedKey" params={{ feedKey: batch.feedKey }}>
            返回{batch.feedTitle}
          </Link>
        }
        title={batch.fileName}
        lede={`${batch.agency} · ${batch.feedTitle} · 映射第 ${batch.feedVersion} 版`}
        marks={
          <>
            <StateTag tone={batchTones[batch.state]}>{batch.stateName}</StateTag>
            {batch.leafHash && <LeafMark leafHash={batch.leafHash} />}
          </>
        }
        actions={
          <>
            {batch.state === 'failed' && <ResumeBatchButton batchId={batch.batchId} />}
            <ReloadRowsButton data={data} />
          </>
        }
      />
      <div className="hj-stack-24">
        {batch.failure && <CautionNotice title={batch.failure} />}
        <Panel>
          <BatchEquation batch={batch} />
          {isRunning(batch.state) && (
            <div role="status">
              <Progress percent={batch.pages === 0 ? 0 : Math.floor((batch.pagesLoaded / batch.pages) * 100)} />
              <p className="hj-quiet">
                {batch.pages === 0 ? '正在读取文件' : `已装 ${batch.pagesLoaded} 页，共 ${batch.pages} 页`}
              </p>
            </div>
          )}
        </Panel>
        {unknownColumns.length > 0 && (
          <Panel title="未知的列" note="映射里没有的列：没有丢弃，按列名隔离在这里。">
            <FactList
              columns={2}
              facts={unknownColumns.map((column) => ({
                label: column.title,
                value: column.samples.length > 0 ? `例如：${column.samples.join('、')}` : '没有一格有内容',
                source: `${grouped(column.filled)} 格有内容`,
              }))}
            />
          </Panel>
        )}
        <RowsTable filter={{ batchId: batch.batchId }} title="隔离的行" />
        {data.waiting + data.corrected > 0 && <CorrectionsPanel batchId={batch.batchId} />}
        <BatchFacts batch={batch} />
      </div>
    </>
  )
}

function BatchEquation({ batch }: { batch: FeedBatch['batch'] }) {
  const notes = [
    ...(batch.rowsChanged > 0 ? [`变更 ${grouped(batch.rowsChanged)}`] : []),
    ...(batch.rowsEnded > 0 ? [`终止 ${grouped(batch.rowsEnded)}`] : []),
  ]
  return (
    <SumEquation
      words={batch.equation}
      total={{ count: batch.rowsIn, name: '接收' }}
      terms={[
        { count: batch.rowsLoaded, name: '载入', note: notes.length > 0 ? `其中${notes.join('、')}` : undefined },
        { count: batch.rowsUnchanged, name: '未变' },
        {
          count: batch.rowsQuarantined,
          name: '隔离',
          note: batch.rowsReturned > 0 ? `其中退回 ${grouped(batch.rowsReturned)}` : undefined,
        },
      ]}
    />
  )
}

function BatchFacts({ batch }: { batch: FeedBatch['batch'] }) {
  return (
    <Panel title="这份文件">
      <FactList
        columns={2}
        facts={[
          { label: '格式', value: modeWords[batch.format], source: batch.encoding ?? undefined },
          { label: '大小', value: fileSize(batch.fileBytes) },
          { label: '接收人', value: batch.receivedBy, source: <MomentText at={batch.startedAt} /> },
          { label: '装完', value: batch.finishedAt ? <MomentText at={batch.finishedAt} /> : '尚未装完' },
          {
            label: '文件里没有的列',
            value: batch.missingColumns.length > 0 ? batch.missingColumns.join('、') : '无',
          },
          {
            label: '文件摘要',
            value: <CopyableCode value={batch.fileHash} shown={`${batch.fileHash.slice(0, 24)}…`} />,
          },
        ]}
      />
    </Panel>
  )
}
