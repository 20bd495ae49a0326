import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { longMoment, momentInBeijing } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { CheckCaptureForm } from '../check-capture/form.tsx'
import { ConcludeOffSiteForm } from '../conclude-off-site/form.tsx'
import { TellPartyForm } from '../tell-capture-party/form.tsx'

function read() {
  return take(api.GET('/api/inspection/captures', { params: { query: { limit: 200 } } }))
}

type Capture = Awaited<ReturnType<typeof read>>['captures'][number]

const TONES = { received: 'open', unfit: 'closed', checked: 'open', told: 'open', concluded: 'order' } as const

/** 非现场记录: how far each is on the way to being evidence, and the one act that comes next. */
export function CaptureTable() {
  const captures = useQuery({ queryKey: ['captures'], queryFn: read })
  return (
    <div className="hj-stack">
      {captures.isError && <ProblemNotice problem={problemWords(captures.error)} />}
      <Panel flush>
        <DataTable
          columns={columns}
          rows={captures.data?.captures ?? []}
          rowKey={(row) => row.captureId}
          loading={captures.isPending}
          failed={captures.isError}
          expand={(row) => <NextAct row={row} />}
          empty={<EmptyState why="还没有非现场记录。" fill="设备平台经接口送来，或者在“设备”一栏展开设备登记。" />}
        />
      </Panel>
    </div>
  )
}

/** Only what has happened: a step that is still to come is no unknown fact. */
function doneSoFar(row: Capture) {
  const steps = [
    { label: '审核', value: row.checkOpinion, source: row.checkedByName ?? undefined },
    { label: '告知', value: row.toldAt && `${longMoment(row.toldAt)}，${row.receiverName ?? ''}` },
    { label: '陈述申辩', value: row.plea },
  ]
  return steps.filter((step) => step.value !== null)
}

function NextAct({ row }: { row: Capture }) {
  return (
    <div className="hj-columns" style={{ position: 'sticky', left: 12, maxWidth: 'min(100%, calc(100vw - 72px))' }}>
      <div className="hj-stack">
        {row.lacks.length > 0 && (
          <p>
            <StateTag tone="law">不得作为证据</StateTag> 记录形成之日，设备缺少{row.lacks.join('、')}
            （行政处罚法第四十一条第一款）。
          </p>
        )}
        {row.state === 'received' && <CheckCaptureForm captureId={row.captureId} />}
        {row.state === 'checked' && <TellPartyForm captureId={row.captureId} />}
        {row.state === 'told' && row.lacks.length === 0 && <ConcludeOffSiteForm captureId={row.captureId} />}
        <FactList
          facts={[
            { label: '事项', value: row.itemName },
            { label: '设置地点', value: row.location },
            ...doneSoFar(row),
          ]}
        />
      </div>
      <figure style={{ margin: 0 }}>
        <img
          src={`/api/inspection/captures/${row.captureId}/file`}
          alt={`${row.deviceName} 记录：${row.fact}`}
          style={{ maxWidth: '100%', maxHeight: 320 }}
        />
        <figcaption className="hj-quiet hj-small">原件摘要 {row.root.slice(0, 16)}…</figcaption>
      </figure>
    </div>
  )
}

const columns: Column<Capture>[] = [
  {
    key: 'state',
    title: '状态',
    render: (row) => (
      <StateTag tone={row.lacks.length > 0 && row.state !== 'concluded' ? 'law' : TONES[row.state]}>
        {row.stateName}
      </StateTag>
    ),
  },
  { key: 'at', title: '记录时间', render: (row) => shortMoment(row.capturedAt) },
  {
    key: 'entity',
    title: '主体',
    render: (row) => (
      <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
        {row.entityName}
      </Link>
    ),
  },
  { key: 'fact', title: '记录的事实', render: (row) => row.fact },
  { key: 'device', title: '设备', render: (row) => row.deviceName },
]

function shortMoment(instant: string): string {
  const moment = momentInBeijing(instant)
  return moment === undefined ? '' : `${moment.day} ${moment.time.slice(0, 5)}`
}
