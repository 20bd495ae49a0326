import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Drawer, Select } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { filled } from '../../app/list-state.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { ProposeCleanUpForm } from '../../catalogue/propose-clean-up/form.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'

const here = getRouteApi('/shell/clean-up/simulation')

interface Tried {
  cancelled?: string
  offSite?: string
  merged?: string
}

function simulate(tried: Tried) {
  return take(api.GET('/api/accountability/clean-up-simulation', { params: { query: filled(tried) } }))
}

type Simulated = Awaited<ReturnType<typeof simulate>>
type ItemLine = Simulated['items'][number]
type Measure = keyof Tried | 'as-is'

const MEASURES: { value: Measure; label: string }[] = [
  { value: 'as-is', label: '照旧' },
  { value: 'cancelled', label: '取消' },
  { value: 'merged', label: '合并' },
  { value: 'offSite', label: '转为非现场' },
]

/** 少去几次: cancel, merge or move these off site; how many of the last twelve months' real visits would not have been made. */
export function SimulateCleanUpScreen() {
  const tried = here.useSearch()
  const navigate = here.useNavigate()
  const plain = useQuery({ queryKey: ['clean-up-simulation'], queryFn: () => simulate({}) })
  const answer = useQuery({
    queryKey: ['clean-up-simulation', tried],
    queryFn: () => simulate(tried),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const choose = (code: string, measure: Measure) => void navigate({ search: withMeasure(tried, code, measure) })
  return (
    <>
      <PageHeader
        back={<Link to="/clean-up">返回事项清理</Link>}
        title="测算少去几次"
        lede="给事项选取消、合并或者转为非现场，用过去十二个月真实办结的入企检查重算一遍。只是测算，不改动任何事项。"
        actions={
          <>
            <Button onClick={() => void navigate({ search: {} })}>全部照旧</Button>
            <ProposeFromSimulation tried={tried} items={plain.data?.items ?? []} />
          </>
        }
      />
      <QueryView query={plain}>
        {(data) => (
          <div className="hj-stack-24">
            {answer.isError ? (
              <ProblemNotice problem={problemWords(answer.error)} kept="选择还在，没有改动任何事项。" />
            ) : (
              <Answer answer={answer.data ?? data} />
            )}
            <Panel flush>
              <DataTable
                columns={columnsOf(tried, choose)}
                rows={data.items}
                rowKey={(row) => row.code}
                headline={
                  <>
                    这一年检查过的事项 <b>{data.items.length}</b> 项
                  </>
                }
                empty={
                  <EmptyState why="过去十二个月还没有计入的入企检查。" fill="检查办结后，次日零点起计入；演练不计。" />
                }
              />
            </Panel>
          </div>
        )}
      </QueryView>
    </>
  )
}

/** What was tried out goes to the 司法局 as a proposal on the chosen items. */
function ProposeFromSimulation({ tried, items }: { tried: Tried; items: readonly ItemLine[] }) {
  const [isOpen, setOpen] = useState(false)
  const permissions = useSession()?.permissions
  const chosen = items.filter((item) => measureOf(tried, item.code) !== 'as-is')
  if (!hasPermission(permissions, 'catalogue.propose-clean-up') || chosen.length === 0) return null
  const key = `disturbance:${chosen.map((item) => item.code).join('+')}`
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        提出清理建议
      </Button>
      <Drawer open={isOpen} size={560} title="提出清理建议" onClose={() => setOpen(false)} destroyOnHidden>
        <ProposeCleanUpForm finding={{ key, items: chosen }} onDone={() => setOpen(false)} />
      </Drawer>
    </>
  )
}

function Answer({ answer }: { answer: Simulated }) {
  const { before, after, fewer, saved, entitiesSpared } = answer
  const percent = before === 0 ? 0 : Math.round((fewer * 100) / before)
  const gained = answer.agencies.filter((one) => one.before > one.after)
  return (
    <Panel
      title={fewer === 0 ? `这一年入企 ${grouped(before)} 次` : `这一年可以少去 ${grouped(fewer)} 次（−${percent}%）`}
      note={
        <>
          <DateText day={answer.from} /> 至 <DateText day={answer.to} />
          ，统计截至昨日 24:00
        </>
      }
    >
      {fewer === 0 ? (
        <p className="hj-quiet">还没有选择，或者所选的事项每次都与其他事项一起检查：少问几项，不等于少去一次。</p>
      ) : (
        <>
          <p>
            从 {grouped(before)} 次到 {grouped(after)} 次；其中因取消 {saved.cancelled} 次，转为非现场{' '}
            {saved['off-site']} 次，合并 {saved.merged} 次；{grouped(entitiesSpared)} 户少被打扰。
          </p>
          <p className="hj-quiet">{gained.map((one) => `${one.agencyName} ${one.before} → ${one.after}`).join('；')}</p>
        </>
      )}
    </Panel>
  )
}

function columnsOf(tried: Tried, choose: (code: string, measure: Measure) => void): Column<ItemLine>[] {
  return [
    { key: 'code', title: '编码', render: (row) => <code>{row.code}</code> },
    { key: 'title', title: '事项', render: (row) => <span className="hj-clamp">{row.title}</span> },
    { key: 'agency', title: '实施机关', render: (row) => row.agencyName },
    { key: 'visits', title: '入企', align: 'right', render: (row) => `${grouped(row.visits)} 次` },
    { key: 'alone', title: '只为这一项', align: 'right', render: (row) => `${grouped(row.alone)} 次` },
    {
      key: 'measure',
      title: '试一试',
      render: (row) => (
        <Select<Measure>
          size="small"
          style={{ width: 120 }}
          aria-label={`${row.title}的办法`}
          value={measureOf(tried, row.code)}
          options={MEASURES}
          onChange={(measure) => choose(row.code, measure)}
        />
      ),
    },
  ]
}

const KEYS = ['cancelled', 'offSite', 'merged'] as const

function measureOf(tried: Tried, code: string): Measure {
  return KEYS.find((key) => codesOf(tried[key]).includes(code)) ?? 'as-is'
}

function withMeasure(tried: Tried, code: string, measure: Measure): Tried {
  const next: Tried = {}
  for (const key of KEYS) {
    const kept = codesOf(tried[key]).filter((one) => one !== code)
    next[key] = (key === measure ? [...kept, code] : kept).join(',')
  }
  return filled(next)
}

function codesOf(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((one) => one !== '')
}
