import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
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
import { REGISTER_IMPORT } from '../../exchange/row-batch-link.tsx'
import { batchStates } from '../list-imports/screen.tsx'
import { CorrectionsPanel } from '../../exchange/correct-feed-rows/panel.tsx'
import { RowsTable } from '../../exchange/list-quarantined-rows/rows-table.tsx'
import { hasPermission, useSession } from '../../app/session.ts'
import { ReloadButton } from '../reload-corrected/button.tsx'
import { statusWords } from '../status-words.ts'
import { type Batch, batchQuery } from './batch-query.ts'
import { Equation } from './equation.tsx'

const here = getRouteApi('/shell/imports/$batchId')

/** One batch: its equation, where the file came from, and the rows that wait to be corrected. */
export function GetImportScreen() {
  const { batchId } = here.useParams()
  const batch = useQuery({
    ...batchQuery(batchId),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? 1000 : false),
  })
  return <QueryView query={batch}>{(data) => <BatchPage batch={data} />}</QueryView>
}

function BatchPage({ batch }: { batch: Batch }) {
  return (
    <>
      <PageHeader
        back={<Link to="/imports">返回导入列表</Link>}
        title={batch.fileName}
        marks={
          <>
            <StateTag tone={batchStates[batch.state].tone}>{batchStates[batch.state].words}</StateTag>
            {batch.leafHash && <LeafMark leafHash={batch.leafHash} />}
          </>
        }
        actions={
          <>
            <Link to="/feed-quarantine" search={{ feed: REGISTER_IMPORT }}>
              隔离工作台
            </Link>
            <ReloadButton batchId={batch.batchId} />
          </>
        }
      />
      <div className="hj-stack-24">
        {batch.failure && <CautionNotice title={batch.failure} />}
        <Panel>
          <Equation batch={batch} />
        </Panel>
        <SetAside batch={batch} />
        <BatchFacts batch={batch} />
      </div>
    </>
  )
}

/** What was set aside, as in the workplace of all quarantined rows; whoever may not read there sees the sums only. */
function SetAside({ batch }: { batch: Batch }) {
  const permissions = useSession()?.permissions
  if (!hasPermission(permissions, 'exchange.read')) return null
  return (
    <>
      <RowsTable filter={{ batchId: batch.batchId }} title="隔离的行" />
      {batch.rowsQuarantined > batch.rowsReturned && <CorrectionsPanel batchId={batch.batchId} />}
    </>
  )
}

function BatchFacts({ batch }: { batch: Batch }) {
  return (
    <Panel title="这份文件">
      <FactList
        columns={2}
        facts={[
          { label: '大小', value: fileSize(batch.fileBytes) },
          { label: '编码', value: batch.encoding },
          { label: '来源', value: batch.source },
          { label: '导入人', value: batch.importedBy, source: <MomentText at={batch.startedAt} /> },
          { label: '装完', value: batch.finishedAt ? <MomentText at={batch.finishedAt} /> : '尚未装完' },
          {
            label: '缺登记状态时',
            value: statusWords[batch.declaredStatus].words,
            source: batch.declaredBasis ?? '文件没有声明',
          },
          { label: '文件里没有的列', value: batch.missingColumns.length > 0 ? batch.missingColumns.join('、') : '无' },
          { label: '没有用到的列', value: batch.ignoredColumns.length > 0 ? batch.ignoredColumns.join('、') : '无' },
          { label: '有提示的行', value: `${grouped(batch.rowsNoted)} 行`, source: '已装入，但某项值读不准，按未知记' },
          {
            label: '文件摘要',
            value: <CopyableCode value={batch.fileHash} shown={`${batch.fileHash.slice(0, 24)}…`} />,
          },
        ]}
      />
    </Panel>
  )
}
