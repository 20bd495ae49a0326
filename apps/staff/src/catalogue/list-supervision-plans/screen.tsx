import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { DraftPlanForm } from '../draft-supervision-plan/form.tsx'
import { PlanSheet } from './plan-sheet.tsx'
import { plansQuery, planStateWords, type SupervisionPlan, type SupervisionPlans } from './plans-query.ts'

const here = getRouteApi('/shell/supervision-plans')

/** 监管方案: what every agency's plan says, who consented, and in red the approvals given up without one. */
export function ListSupervisionPlansScreen() {
  const { open, act } = here.useSearch()
  const navigate = here.useNavigate()
  const list = useQuery(plansQuery)
  const plans = list.data?.plans ?? []
  const plan = plans.find((one) => one.planId === open)
  return (
    <>
      <PageHeader
        title="监管工作方案"
        lede="每个事项的监管对象、措施、频次、标准和协作。审批取消或者下放而没有方案的，列红。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'draft-supervision-plan',
                name: '起草监管方案',
                permission: 'catalogue.plan',
                lede: '由主管或者牵头部门起草；涉及两个以上部门的，列入配合部门，各以书面同意或者不同意。',
                form: (close) => <DraftPlanForm onDone={close} />,
              },
            ]}
            open={act}
            onOpen={(slug) =>
              void navigate({ search: (before) => (slug ? { ...before, act: slug } : without(before, 'act')) })
            }
          />
        }
      />
      <div className="hj-stack-24">
        {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
        {list.data && <Unplanned unplanned={list.data.unplanned} />}
        <Panel flush>
          <DataTable
            columns={COLUMNS}
            rows={plans}
            rowKey={(row) => row.planId}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{plans.length}</b> 份方案
              </>
            }
            empty={<EmptyState why="还没有监管工作方案。" fill="由主管部门起草，公布后列在这里。" />}
            openKey={open}
            onOpen={(row) => void navigate({ search: (before) => filled({ ...before, open: row.planId }) })}
          />
        </Panel>
      </div>
      <Drawer
        open={plan !== undefined}
        size={640}
        title={plan?.title}
        onClose={() => void navigate({ search: (before) => without(before, 'open') })}
      >
        {plan && <PlanSheet plan={plan} />}
      </Drawer>
    </>
  )
}

function Unplanned({ unplanned }: { unplanned: SupervisionPlans['unplanned'] }) {
  return (
    <Panel title="审批取消或者下放而没有方案" note="《浙江省保障“最多跑一次”改革规定》第三十一条">
      {unplanned.length === 0 ? (
        <p>没有：审批取消、下放的事项都有公布的方案。</p>
      ) : (
        <ul className="hj-stack">
          {unplanned.map((one) => (
            <li key={`${one.code} ${one.circumstance}`}>
              <StateTag tone="law">{one.approval === 'cancelled' ? '审批已取消' : '审批已下放'}</StateTag>{' '}
              <Link to="/items/$itemId" params={{ itemId: one.itemId }}>
                {one.title}（{one.code}）
              </Link>
              {one.circumstance !== '' && ` · ${one.circumstance}`}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

const COLUMNS: Column<SupervisionPlan>[] = [
  { key: 'title', title: '方案', render: (row) => row.title },
  { key: 'agency', title: '起草机关', render: (row) => row.agencyName },
  { key: 'ordinal', title: '版次', width: 80, render: (row) => `第 ${row.ordinal} 版` },
  {
    key: 'partners',
    title: '配合部门',
    width: 220,
    render: (row) => (row.partners.length === 0 ? '—' : answersOf(row)),
  },
  {
    key: 'state',
    title: '状态',
    width: 120,
    render: (row) => <StateTag tone={planStateWords[row.state].tone}>{planStateWords[row.state].words}</StateTag>,
  },
  {
    key: 'publishedOn',
    title: '公布',
    width: 130,
    render: (row) => (row.publishedOn === null ? '—' : <DateText day={row.publishedOn} short />),
  },
]

function answersOf({ partners }: SupervisionPlan): string {
  const count = (answer: 'consent' | 'dissent' | null) => partners.filter((one) => one.answer === answer).length
  return [
    [count('consent'), '家同意'],
    [count('dissent'), '家不同意'],
    [count(null), '家未答复'],
  ]
    .filter(([many]) => many !== 0)
    .map(([many, words]) => `${many} ${words}`)
    .join('，')
}
