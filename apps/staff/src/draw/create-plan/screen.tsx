import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { momentInBeijing } from '../../ui/day.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { grouped } from '../../ui/numbers.ts'
import { CautionNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { type JointProposal, planMatchesQuery } from '../list-plan-matches/matches-query.ts'
import { CheckPage } from './check-page.tsx'
import './create-plan.css'
import { emptyPlan, planBody, type PlanValues } from './form-values.ts'
import { ObjectsPage } from './objects-page.tsx'
import { OfficersPage } from './officers-page.tsx'
import { proposedPlan } from './proposal-values.ts'
import { RoundPage } from './round-page.tsx'
import { SeedPage } from './seed-page.tsx'
import { SizePage } from './size-page.tsx'
import { TaskPage } from './task-page.tsx'

const here = getRouteApi('/shell/plans/new')

const PAGES = ['任务', '检查对象', '抽多少', '联合任务', '人员与期限', '种子与见证', '核对并提交'] as const

/** 编制抽查计划, from nothing or from an agreed proposal of the plan matching. */
export function CreatePlanScreen() {
  const { proposal } = here.useSearch()
  const matches = useQuery({ ...planMatchesQuery(undefined), enabled: proposal !== undefined })
  if (proposal === undefined) return <PlanForm />
  return (
    <QueryView query={matches}>
      {(data) => <PlanForm proposal={data.proposals.find((one) => one.proposalId === proposal)} />}
    </QueryView>
  )
}

/** Seven pages, each with its own errors; nothing is submitted before the last. */
function PlanForm({ proposal }: { proposal?: JointProposal | undefined }) {
  const { page = 1 } = here.useSearch()
  const navigate = here.useNavigate()
  const cache = useQueryClient()
  const [form] = Form.useForm<PlanValues>()
  const [planId] = useState(newId)
  const [values, setValues] = useState<Partial<PlanValues>>(() => ({
    ...emptyPlan(today()),
    ...(proposal?.prefill ? proposedPlan(proposal.prefill) : {}),
  }))
  const obstacle = usePermission('draw.plan', '编制抽查计划')
  const create = useMutation({
    mutationFn: (plan: PlanValues) => take(api.POST('/api/draw/plans', { body: planBody(planId, plan) })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['plans'] })
      await navigate({ to: '/plans/$planId', params: { planId } })
    },
  })
  function go(next: number) {
    setValues({ ...values, ...form.getFieldsValue(true) })
    void navigate({ search: (before) => ({ ...before, page: next }) })
  }
  return (
    <>
      <PageHeader
        back={<Link to="/plans">返回计划列表</Link>}
        title="编制抽查计划"
        lede="编制后由另外两人批准，再冻结名册、公开承诺。承诺之后，对象、规则、种子来源和时刻都不能再改。"
      />
      {proposal && <ProposalNotice proposal={proposal} />}
      <div className="hj-plan-form">
        <Steps page={page} onGo={go} />
        <Panel title={PAGES[page - 1]} note={page < PAGES.length ? '尚未提交' : '核对无误后提交；提交前都可以改'}>
          <Form<PlanValues>
            form={form}
            layout="vertical"
            requiredMark={false}
            initialValues={values}
            scrollToFirstError
            onFinish={() =>
              page < PAGES.length ? go(page + 1) : create.mutate(form.getFieldsValue(true) as PlanValues)
            }
          >
            <PlanPage page={page} onGo={go} values={{ ...values, ...form.getFieldsValue(true) }} />
            {create.isError && (
              <ProblemNotice problem={problemWords(create.error)} kept="填写的内容都还在，计划没有提交。" />
            )}
            <div className="hj-row hj-plan-buttons">
              {page > 1 && <Button onClick={() => go(page - 1)}>上一页</Button>}
              {page < PAGES.length ? (
                <Button type="primary" htmlType="submit">
                  下一页：{PAGES[page]}
                </Button>
              ) : (
                <ActButton type="primary" htmlType="submit" obstacle={obstacle} loading={create.isPending}>
                  提交计划送批
                </ActButton>
              )}
            </div>
          </Form>
        </Panel>
      </div>
    </>
  )
}

interface PlanPageProps {
  page: number
  values: Partial<PlanValues>
  onGo(page: number): void
}

function PlanPage({ page, values, onGo }: PlanPageProps) {
  if (page === 1) return <TaskPage />
  if (page === 2) return <ObjectsPage />
  if (page === 3) return <SizePage />
  if (page === 4) return <RoundPage />
  if (page === 5) return <OfficersPage />
  if (page === 6) return <SeedPage />
  return <CheckPage values={values} onGo={onGo} />
}

/** What the departments agreed to, and what the matching reckons it saves. */
function ProposalNotice({ proposal }: { proposal: JointProposal }) {
  if (!proposal.prefill) return <CautionNotice title={`「${proposal.title}」还没有议定，下面从空白编制。`} />
  return (
    <p className="hj-lede" style={{ marginBottom: 16 }}>
      按撮合方案「{proposal.title}」起草：{proposal.prefill.tasks.length} 个部门，预计入企{' '}
      {grouped(proposal.visitsApart)} 家次并为 {grouped(proposal.visitsTogether)}{' '}
      家次。准确的预计在冻结名册后由计划页给出。
    </p>
  )
}

function Steps({ page, onGo }: { page: number; onGo(page: number): void }) {
  return (
    <ol className="hj-plan-steps">
      {PAGES.map((name, at) => (
        <li key={name} aria-current={at + 1 === page ? 'step' : undefined}>
          {at + 1 < page ? (
            <button type="button" className="hj-link-button" onClick={() => onGo(at + 1)}>
              {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
    </ol>
  )
}

function today(): string {
  return momentInBeijing(new Date().toISOString())?.day ?? ''
}
