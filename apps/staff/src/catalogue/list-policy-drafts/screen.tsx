import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ImportPoliciesForm } from '../import-policy-drafts/form.tsx'
import { findingsQuery } from '../list-clean-up-findings/findings-query.ts'
import { barrierMeasures, conclusionWords, policyKinds, policyState } from '../policy-words.ts'
import { BarrierForm } from '../record-removed-barrier/form.tsx'
import { SubmitPolicyForm } from '../submit-policy-draft/form.tsx'
import { type Barrier, policiesQuery, type PolicyLine, type PolicyList } from './policies-query.ts'

const here = getRouteApi('/shell/policy-drafts')

/** 公平竞争审查: no rule or normative document reaches 发布 without a conclusion on its very text. */
export function ListPolicyDraftsScreen() {
  const { act } = here.useSearch()
  const navigate = here.useNavigate()
  const list = useQuery(policiesQuery)
  return (
    <>
      <PageHeader
        title="公平竞争审查"
        lede="涉及经营者经济活动的规章、规范性文件和其他政策措施，没有对现有正文的审查结论不能发布。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'submit-policy-draft',
                name: '提交草案',
                permission: 'catalogue.draft-policy',
                lede: '提交后立即列出正文命中的审查标准；命中不等于违反，由审查人判断。',
                form: () => (
                  <SubmitPolicyForm
                    onDone={(policyDraftId) =>
                      void navigate({ to: '/policy-drafts/$policyDraftId', params: { policyDraftId } })
                    }
                  />
                ),
              },
              {
                slug: 'import-policy-drafts',
                name: '批量导入',
                permission: 'catalogue.draft-policy',
                lede: '只收草案。带有发布文号的行会使整批退回：导入不是绕过审查的路。',
                form: (close) => <ImportPoliciesForm onDone={close} />,
              },
              {
                slug: 'record-removed-barrier',
                name: '登记已清除的障碍',
                permission: 'catalogue.review-policy',
                lede: '登记后立即向公众公开。',
                form: (close) => <BarrierForm onDone={close} />,
              },
            ]}
            open={act}
            onOpen={(slug) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act: slug }) })}
          />
        }
      />
      <QueryView query={list}>{(data) => <Lists list={data} />}</QueryView>
    </>
  )
}

function Lists({ list: { rule, drafts, barriers } }: { list: PolicyList }) {
  const navigate = here.useNavigate()
  const { cols } = here.useSearch()
  const waiting = drafts.filter((one) => one.state === 'drafting').length
  return (
    <div className="hj-stack-24">
      <Panel flush>
        <DataTable
          columns={draftColumns}
          rows={drafts}
          rowKey={(row) => row.policyDraftId}
          headline={
            <>
              查询结果：草案和文件 <b>{drafts.length}</b> 件，待审查 <b>{waiting}</b> 件
            </>
          }
          shown={cols}
          onShown={(keys) => void navigate({ search: (before) => filled({ ...before, cols: keys }) })}
          empty={<EmptyState why="还没有提交审查的草案。" fill="起草单位在起草阶段提交，审查之后才能发布。" />}
          onOpen={(row) =>
            void navigate({ to: '/policy-drafts/$policyDraftId', params: { policyDraftId: row.policyDraftId } })
          }
        />
      </Panel>
      <Panel title={`已清除的妨碍公平竞争规定 ${barriers.length} 条`} note="同时在公众网站公开。" flush>
        <DataTable
          columns={barrierColumns}
          rows={barriers}
          rowKey={(row) => row.removedBarrierId}
          empty={<EmptyState why="登记册还是空的。" fill="审查未予出台、清理修改或者废止的规定，由审查人登记。" />}
        />
      </Panel>
      <SuperiorLaw />
      {rule !== null && (
        <Panel title="审查标准" note={`命中词只作提示；条文核对：${rule.status}`}>
          <ul className="hj-stack">
            {rule.groups.map((group) => (
              <li key={group.code}>
                不得含有影响<b>{group.title}</b>的内容 <span className="hj-quiet">{group.citation}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  )
}

/** Local items a higher law now speaks of: they end in 保留, 修改 or 废止 on the clean-up page. */
function SuperiorLaw() {
  const found = useQuery(findingsQuery('superseded-basis'))
  const findings = found.data?.findings ?? []
  if (findings.length === 0) return null
  return (
    <Panel
      title={`上位法已有规定的本市事项 ${findings.length} 项`}
      note="逐项以保留、修改或者废止办结。"
      actions={
        <Link to="/clean-up" search={{ kind: 'superseded-basis' }}>
          去清理
        </Link>
      }
    >
      <ul className="hj-stack">
        {findings.map((one) => (
          <li key={one.key}>
            {one.items.map((item) => `${item.title}（${item.code}）`).join('、')}{' '}
            <span className="hj-quiet">{one.marks.map((mark) => mark.words).join('；')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const draftColumns: Column<PolicyLine>[] = [
  { key: 'title', title: '名称', render: (row) => <span className="hj-clamp">{row.title}</span> },
  { key: 'kind', title: '种类', render: (row) => policyKinds[row.kind] },
  { key: 'agency', title: '起草单位', render: (row) => row.agencyName },
  {
    key: 'state',
    title: '状态',
    render: (row) => <StateTag tone={policyState(row).tone}>{policyState(row).words}</StateTag>,
  },
  {
    key: 'hits',
    title: '命中标准',
    render: (row) =>
      row.hits.length === 0 ? (
        <span className="hj-quiet">没有命中</span>
      ) : (
        <span title={row.hits.map((hit) => hit.title).join('、')}>{row.hits.length} 处</span>
      ),
  },
  { key: 'heard', title: '听取意见', align: 'right', render: (row) => `${row.opinions} 条` },
  {
    key: 'conclusion',
    title: '结论',
    render: (row) => (row.conclusion === null ? '' : conclusionWords[row.conclusion]),
  },
  { key: 'number', title: '文号', render: (row) => row.documentNumber },
  {
    key: 'came',
    title: '来路',
    optional: true,
    render: (row) => (row.cameBy === 'import' ? '批量导入' : '界面或接口'),
  },
  { key: 'at', title: '提交', optional: true, render: (row) => <MomentText at={row.submittedAt} short /> },
]

const barrierColumns: Column<Barrier>[] = [
  { key: 'title', title: '清除了什么', render: (row) => <span className="hj-clamp">{row.title}</span> },
  { key: 'document', title: '原文件', render: (row) => row.document },
  { key: 'agency', title: '制定机关', render: (row) => row.agencyName },
  { key: 'article', title: '违反的标准', render: (row) => row.article },
  { key: 'measure', title: '方式', render: (row) => barrierMeasures[row.measure] },
  { key: 'on', title: '清理日', render: (row) => <DateText day={row.removedOn} /> },
]
