import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer, Segmented, Select } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { IdentityMatchPanel } from '../get-identity-match/panel.tsx'
import { type IdentityMatch, identityMatchesQuery, type MatchState, matchStates, matchTones } from './matches-query.ts'

const here = getRouteApi('/shell/identity-matches')

/** 身份归集: records whose owner is doubtful wait here; what was placed by itself is seen with its reason and can be undone. */
export function ListIdentityMatchesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const state: MatchState = search.state ?? 'queued'
  const { page, pageSize } = pagingOf(search)
  const matches = useQuery({
    ...identityMatchesQuery({ state, ...filled({ why: search.why }) }, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const found = matches.data ?? { total: 0, states: [], reasons: [], rows: [] }
  const count = (key: MatchState) => found.states.find((one) => one.state === key)?.count ?? 0
  return (
    <>
      <PageHeader
        title="身份归集"
        lede="他部门的记录按统一社会信用代码、注册号、组织机构代码依次对应；只有名称的不归并，对不准的在这里等人认定。每一次归集都写明理由，都可以撤销。"
      />
      <div className="hj-stack">
        {matches.isError && <ProblemNotice problem={problemWords(matches.error)} />}
        <div style={{ overflowX: 'auto' }}>
          <Segmented
            aria-label="归集状态"
            value={state}
            onChange={(next) => void navigate({ search: filled({ state: next }) })}
            options={matchStates.map((one) => ({
              value: one.value,
              label: `${one.label} ${grouped(count(one.value))}`,
            }))}
          />
        </div>
        <Panel flush>
          <DataTable
            columns={columnsOf(state)}
            rows={found.rows}
            rowKey={(row) => row.matchId}
            loading={matches.isPending}
            failed={matches.isError}
            headline={
              <>
                <b>{grouped(found.total)}</b> 条
              </>
            }
            tools={
              <Select
                allowClear
                placeholder="全部理由"
                aria-label="理由"
                style={{ width: 300, maxWidth: '100%' }}
                value={search.why ?? null}
                onChange={(why: string | null) =>
                  void navigate({ search: filled({ state: search.state, why: why ?? undefined }) })
                }
                options={found.reasons.map((one) => ({
                  value: one.why,
                  label: `${one.whyName}（${grouped(one.count)}）`,
                }))}
              />
            }
            empty={
              <EmptyState
                why={state === 'queued' ? '没有等待认定的记录。' : '没有这样的记录。'}
                fill="他部门的数据进来后，代码对不上、几个代码相左、只有名称的记录会留在这里。"
              />
            }
            page={tablePage(search, found.total, (to) => void navigate({ search: (before) => ({ ...before, ...to }) }))}
            openKey={search.open}
            onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: row.matchId }), replace: true })}
          />
        </Panel>
      </div>
      <Drawer
        open={search.open !== undefined}
        size={720}
        title="归集记录"
        destroyOnHidden
        onClose={() => void navigate({ search: (before) => without(before, 'open'), replace: true })}
      >
        {search.open !== undefined && <IdentityMatchPanel matchId={search.open} />}
      </Drawer>
    </>
  )
}

function columnsOf(state: MatchState): Column<IdentityMatch>[] {
  const columns: Column<IdentityMatch>[] = [
    {
      key: 'claim',
      title: '记录说的是谁',
      render: (row) => (
        <>
          {row.claim.length === 0 && <span className="hj-quiet">没有写明</span>}
          {row.claim.map((one) => (
            <span key={one.label} style={{ display: 'block' }}>
              <span className="hj-quiet hj-small">{one.label}</span> {one.value}
            </span>
          ))}
        </>
      ),
    },
    { key: 'why', title: state === 'queued' ? '为什么等待' : '按什么归集', render: (row) => row.whyName },
    { key: 'source', title: '来源', render: (row) => row.source },
    { key: 'facts', title: '事实', align: 'right', width: 64, render: (row) => row.facts.length },
  ]
  if (state === 'queued')
    columns.push({
      key: 'days',
      title: '已等',
      align: 'right',
      width: 96,
      render: (row) => <StateTag tone={row.daysWaiting > 30 ? 'law' : 'open'}>{row.daysWaiting} 天</StateTag>,
    })
  else {
    if (state !== 'dismissed' && state !== 'lapsed')
      columns.push({ key: 'to', title: '归到', render: (row) => row.entityName ?? '' })
    columns.push({
      key: 'state',
      title: '状态',
      render: (row) => <StateTag tone={matchTones[row.state]}>{row.stateName}</StateTag>,
    })
    columns.push({
      key: 'at',
      title: '时间',
      render: (row) => <MomentText at={row.undoneAt ?? row.decidedAt ?? row.recordedAt} />,
    })
  }
  return columns
}
