import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NameWatermark } from '../../app/watermark.tsx'
import { ClockLine } from '../../ui/clock-line.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { longDay, momentInBeijing } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ApprovalForm } from '../approve-publication/form.tsx'
import { publicationTones } from '../publication-words.ts'
import { WithdrawalForm } from '../withdraw-publication/form.tsx'
import './publication.css'
import { type Publication, publicationQuery } from './publication-query.ts'

const here = getRouteApi('/shell/publications/$publicationId')

/** 核对公示文本: original and public text side by side; the approval binds to what was shown. */
export function GetPublicationScreen() {
  const { publicationId } = here.useParams()
  const publication = useQuery(publicationQuery(publicationId))
  return (
    <NameWatermark>
      <QueryView query={publication}>{(data) => <PublicationPage publication={data} />}</QueryView>
    </NameWatermark>
  )
}

function PublicationPage({ publication }: { publication: Publication }) {
  return (
    <>
      <PageHeader
        back={<Link to="/publications">返回公示列表</Link>}
        title={publication.title}
        marks={
          <>
            <StateTag tone={publicationTones(publication.state, publication.clock.isOverdue)}>
              {publication.stateLabel}
            </StateTag>
            {publication.isRehearsal && <StateTag tone="soon">演练</StateTag>}
          </>
        }
        lede={`${publication.entityName} · ${publication.agencyName} · ${publication.noticeNumber}`}
      />
      <div className="hj-columns">
        <div className="hj-stack-24">
          {publication.withheld.length > 0 && <CautionNotice title={`不公示：${publication.withheld.join('；')}`} />}
          <div className="hj-texts">
            <Panel title="原文" note="只在内部">
              <ResultText text={publication.original} />
            </Panel>
            <Panel title="公示文本" note={`遮盖 ${publication.redactionCount} 处`}>
              <ResultText text={publication.redacted} />
            </Panel>
          </div>
          <Panel title="遮盖" note={`规则版本 ${publication.redactionVersion}`} flush>
            <DataTable
              columns={redactionColumns}
              rows={publication.redactions}
              rowKey={(row) => row.ruleId + row.field + row.found}
              empty={<EmptyState why="没有需要遮盖的内容。" fill="姓名、证件号、电话、住址等由规则自动找出并遮盖。" />}
            />
          </Panel>
          <Panel title="各公示平台的回执" note={<Link to="/deliveries">送达与回执</Link>} flush>
            <DataTable
              columns={receiptColumns}
              rows={publication.receipts}
              rowKey={(row) => `${row.outletId} ${row.act ?? ''}`}
              empty={<EmptyState why="还没有发出。" fill="批准公示后，向各公示平台发出并登记回执。" />}
            />
          </Panel>
        </div>
        <div className="hj-stack-24">
          <Panel title="期限">
            <ClockLine clock={clockOf(publication)} />
            {publication.lateReason && <p>逾期理由（已公开）：{publication.lateReason}</p>}
          </Panel>
          {publication.state === 'waiting' && <ApprovalForm publication={publication} />}
          {publication.state === 'published' && <WithdrawalForm publicationId={publication.id} />}
          {publication.withdrawal && (
            <Panel title="撤回">
              <p>
                {longDay(publication.withdrawal.withdrawnOn)} 撤回：{publication.withdrawal.reason}
              </p>
              <p className="hj-quiet">{publication.withdrawal.citation}</p>
            </Panel>
          )}
        </div>
      </div>
    </>
  )
}

function clockOf({ clock, publishedOn }: Publication) {
  return {
    startOn: clock.startOn,
    dueOn: clock.dueOn,
    todayOn: momentInBeijing(new Date().toISOString())?.day ?? clock.startOn,
    remaining: clock.remainingWd,
    provisional: clock.isProvisional,
    citation: clock.citation,
    stoppedOn: publishedOn ?? undefined,
  }
}

function ResultText({ text }: { text: Publication['redacted'] }) {
  return (
    <div className="hj-stack">
      <p>
        <b>{text.entityName}</b> <code>{text.uscc}</code>
      </p>
      <ul>
        {text.items.map((item) => (
          <li key={item.title}>
            {item.title}：{item.categories.join('；')}
          </li>
        ))}
      </ul>
      {text.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="hj-quiet">
        {text.agencyName} {text.noticeNumber}
      </p>
    </div>
  )
}

const redactionColumns: Column<Publication['redactions'][number]>[] = [
  { key: 'title', title: '规则', render: (row) => row.title },
  { key: 'field', title: '位置', render: (row) => row.field },
  { key: 'found', title: '原文', render: (row) => row.found },
  { key: 'by', title: '改为', render: (row) => row.replacedBy },
]

const ACTS = { publish: '公示', update: '更新', withdraw: '撤回' } as const

const receiptColumns: Column<Publication['receipts'][number]>[] = [
  {
    key: 'title',
    title: '平台',
    render: (row) => (
      <>
        <span className="hj-receipt-outlet">{row.title}</span>
        <span className="hj-quiet hj-small">{row.act === null ? '' : ACTS[row.act]}</span>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: (row) => (
      <StateTag tone={row.state === 'received' ? 'order' : row.state === 'failed' ? 'soon' : 'plain'}>
        {row.stateLabel}
      </StateTag>
    ),
  },
  { key: 'note', title: '说明', render: (row) => <span className="hj-receipt-note">{row.note ?? ''}</span> },
  { key: 'at', title: '时间', render: (row) => (row.happenedAt ? <MomentText at={row.happenedAt} /> : '') },
]
