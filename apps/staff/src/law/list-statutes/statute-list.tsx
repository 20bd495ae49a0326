import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Drawer, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

interface StatuteListProps {
  q: string | undefined
  on: string | undefined
  onSearch(text: string): void
}

function listStatutes(query: { onDate?: string; search?: string }) {
  return take(api.GET('/api/law/statutes', { params: { query } }))
}

type Statute = Awaited<ReturnType<typeof listStatutes>>['statutes'][number]

interface ArticleKey {
  statuteId: string
  article: string
}

/** Statutes with their articles; an article without stored text says so and is never invented. */
export function StatuteList({ q, on, onSearch }: StatuteListProps) {
  const [article, setArticle] = useState<ArticleKey | undefined>(undefined)
  const query = { ...(on ? { onDate: on } : {}), ...(q ? { search: q } : {}) }
  const statutes = useQuery({
    queryKey: ['statutes', query],
    queryFn: () => listStatutes(query),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel flush>
      <QueryView query={statutes}>
        {(data) => (
          <DataTable
            columns={columns}
            rows={data.statutes}
            rowKey={(row) => row.id + row.from}
            headline={
              <>
                法规 <b>{data.statutes.length}</b> 部
              </>
            }
            tools={
              <Input.Search
                defaultValue={q}
                placeholder="名称、文号"
                allowClear
                style={{ width: 220 }}
                onSearch={onSearch}
              />
            }
            expand={(row) => (
              <ArticleList statute={row} onOpen={(chosen) => setArticle({ statuteId: row.id, article: chosen })} />
            )}
            empty={<EmptyState why="没有符合条件的法规。" fill="换一个词试试。" />}
          />
        )}
      </QueryView>
      <Drawer open={article !== undefined} size={560} title="条文" onClose={() => setArticle(undefined)}>
        {article && <ArticleText which={article} />}
      </Drawer>
    </Panel>
  )
}

const columns: Column<Statute>[] = [
  { key: 'title', title: '名称', render: (row) => <b>{row.title}</b> },
  { key: 'rank', title: '位阶', render: (row) => row.rank },
  { key: 'number', title: '文号', render: (row) => row.number },
  { key: 'issuer', title: '制定机关', render: (row) => row.issuer },
  { key: 'from', title: '施行', render: (row) => <DateText day={row.from} /> },
  {
    key: 'force',
    title: '效力',
    render: (row) =>
      row.isInForce ? (
        <StateTag tone="order">现行</StateTag>
      ) : (
        <StateTag tone="closed">{row.to ? '已失效' : '未施行'}</StateTag>
      ),
  },
  {
    key: 'status',
    title: '核对',
    render: (row) => (row.status === '待核' ? <StateTag tone="soon">待核</StateTag> : row.status),
  },
]

function ArticleList({ statute, onOpen }: { statute: Statute; onOpen(article: string): void }) {
  return (
    <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))', gap: '4px 24px' }}>
      {statute.articles.map((each) => (
        <li key={each.article}>
          {each.hasText ? (
            <button type="button" className="hj-link-button" onClick={() => onOpen(each.article)}>
              第 {each.article} 条
            </button>
          ) : (
            <span>第 {each.article} 条</span>
          )}{' '}
          {each.subject}
          {!each.hasText && <span className="hj-quiet">（条文缺失）</span>}
          {each.status === '待核' && <span className="hj-quiet">（待核）</span>}
        </li>
      ))}
    </ul>
  )
}

function ArticleText({ which }: { which: ArticleKey }) {
  const article = useQuery({
    queryKey: ['article', which],
    queryFn: () => take(api.GET('/api/law/statutes/{statuteId}/articles/{article}', { params: { path: which } })),
  })
  return (
    <QueryView query={article}>
      {(found) => (
        <div className="hj-stack">
          <h2>
            《{found.title}》{found.label}
          </h2>
          <p style={{ fontSize: 16, lineHeight: '28px', whiteSpace: 'pre-wrap' }}>{found.text}</p>
          <p className="hj-quiet">
            {found.number} · <DateText day={found.from} /> 起施行 · 来源：{found.source}
          </p>
          {found.status === '待核' && <StateTag tone="soon">待核：须由编辑对照原文确认</StateTag>}
        </div>
      )}
    </QueryView>
  )
}
