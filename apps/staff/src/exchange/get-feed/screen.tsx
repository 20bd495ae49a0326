import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { AdoptVersionForm } from '../adopt-feed-version/form.tsx'
import { modeWords, qualityLines, targetWords, timingWords } from '../feed-words.ts'
import { ReceiveFilePanel } from '../receive-feed-file/panel.tsx'
import { FeedTablePanel } from '../read-feed-table/panel.tsx'
import { SetFeedTableForm } from '../set-feed-table/form.tsx'
import { batchColumns, mappingColumns } from './columns.tsx'
import { type FeedDetail, feedQuery } from './feed-query.ts'

const here = getRouteApi('/shell/feeds/$feedKey')

/** One feed: ground and purpose, its mapping column by column, its versions, its batches. */
export function GetFeedScreen() {
  const { feedKey } = here.useParams()
  const feed = useQuery(feedQuery(feedKey))
  return <QueryView query={feed}>{(detail) => <FeedPage detail={detail} />}</QueryView>
}

function FeedPage({ detail }: { detail: FeedDetail }) {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { definition: feed, unknownColumns } = detail
  return (
    <>
      <PageHeader
        back={<Link to="/feeds">返回数据源</Link>}
        title={feed.title}
        lede={`${feed.agency} · ${feed.purpose}`}
        actions={
          <ActBar
            acts={[
              {
                slug: 'adopt-feed-version',
                name: '采用新版映射',
                permission: 'exchange.adopt',
                lede: '新版只管此后收到的批次；已载入的不变。',
                form: (close) => <AdoptVersionForm detail={detail} onDone={close} />,
              },
              ...(feed.mode === 'front-end' ? [tableAct(detail)] : []),
            ]}
            open={search.act}
            onOpen={(act) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act }) })}
          />
        }
      />
      <div className="hj-columns">
        <div className="hj-stack-24">
          {feed.layout === 'unpublished' && (
            <CautionNotice title="这张表没有公布结构：目前只映射代码与名称，收到的其他列按列名隔离，采用新版后载入。" />
          )}
          {unknownColumns.length > 0 && <UnknownColumns columns={unknownColumns} />}
          <Panel title="批次" note={`共 ${grouped(detail.batchCount)} 批，列出最近 20 批。`} flush>
            <DataTable
              columns={batchColumns}
              rows={detail.batches}
              rowKey={(batch) => batch.batchId}
              empty={<EmptyState why="还没有收到过这张表。" fill="在右边选一份文件，装载后这里写出等式。" />}
              onOpen={(batch) => void navigate({ to: '/feed-batches/$batchId', params: { batchId: batch.batchId } })}
            />
          </Panel>
          <Panel title="映射" note={`现行第 ${feed.version} 版，${feed.columns.length} 列。`} flush>
            <DataTable
              columns={mappingColumns(feed)}
              rows={feed.columns}
              rowKey={(column) => column.title}
              empty={<EmptyState why="没有列。" fill="采用新版映射时写入。" />}
            />
          </Panel>
        </div>
        <div className="hj-stack-24">
          {feed.mode === 'front-end' && <FeedTablePanel detail={detail} />}
          <ReceiveFilePanel feedKey={feed.feed} />
          <FeedFacts detail={detail} />
        </div>
      </div>
    </>
  )
}

function tableAct(detail: FeedDetail) {
  return {
    slug: 'set-feed-table',
    name: '登记前置库连接',
    permission: 'exchange.adopt',
    lede: '直接读来源机关前置库里的 PostgreSQL 表；其他数据库请以文件交换。',
    form: (close: () => void) => <SetFeedTableForm detail={detail} onDone={close} />,
  }
}

function UnknownColumns({ columns }: { columns: FeedDetail['unknownColumns'] }) {
  return (
    <Panel title="未知的列" note="映射里没有的列：没有丢弃，原文在批次里；采用新版映射后，再送的文件会载入它。">
      <FactList
        facts={columns.map((column) => ({
          label: column.title,
          value: column.samples.length > 0 ? `例如：${column.samples.join('、')}` : '没有一格有内容',
          source: (
            <Link to="/feed-batches/$batchId" params={{ batchId: column.batchId }}>
              {grouped(column.filled)} 格有内容
            </Link>
          ),
        }))}
      />
    </Panel>
  )
}

function FeedFacts({ detail }: { detail: FeedDetail }) {
  const { definition: feed } = detail
  return (
    <Panel title="来源与依据">
      <FactList
        facts={[
          { label: '来源机关', value: feed.agency },
          { label: '表名', value: feed.table },
          { label: '用途', value: feed.purpose },
          { label: '依据', value: detail.ground },
          { label: '方式', value: modeWords[feed.mode] },
          {
            label: '到点读取',
            value: timingWords(feed),
            source: detail.table === null ? `收件夹 ${detail.inbox}` : undefined,
          },
          { label: '最近应到', value: detail.dueAt === null ? '不定期' : <MomentText at={detail.dueAt} /> },
          { label: '载入', value: targetWords[feed.target] },
          { label: '主键', value: feed.key.join(' + ') },
          ...qualityLines(feed.quality).map((line) => ({ label: '质量规则', value: line })),
          ...(feed.facts ?? []).map((fact) => ({ label: `事实：${fact.kind}`, value: fact.value })),
          ...detail.versions.map((version) => ({
            label: `第 ${version.version} 版`,
            value: version.reason,
            source:
              version.adoptedAt === null ? (
                '随系统发布'
              ) : (
                <>
                  {version.adoptedBy} · <MomentText at={version.adoptedAt} />
                </>
              ),
          })),
        ]}
      />
    </Panel>
  )
}
