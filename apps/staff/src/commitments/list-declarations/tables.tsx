import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { orderTone, verdictTone } from '../standard-words.ts'
import {
  type DeclarationLine,
  declarationsQuery,
  type LeadLine,
  leadsQuery,
  type OrderLine,
  ordersQuery,
  type StandardLine,
  standardsQuery,
} from './standards-query.ts'

export function DeclarationTable({ q, own }: { q: string; own: boolean }) {
  const found = useQuery(declarationsQuery(q, own))
  return (
    <QueryView query={found}>
      {({ declarations }) => (
        <Panel flush>
          <DataTable
            columns={declarationColumns}
            rows={declarations}
            rowKey={(row) => row.declarationId}
            headline={
              <>
                查询结果：标准 <b>{declarations.length}</b> 件，企业和协会{' '}
                <b>{new Set(declarations.map((one) => one.entityId)).size}</b> 户
              </>
            }
            empty={<EmptyState why="没有符合的自我声明。" fill="企业、协会公开之后，立即列在这里和公众网站。" />}
          />
        </Panel>
      )}
    </QueryView>
  )
}

const declarationColumns: Column<DeclarationLine>[] = [
  {
    key: 'number',
    title: '标准',
    render: (row) => (
      <Link to="/standards/$declarationId" params={{ declarationId: row.declarationId }}>
        <b>{row.number}</b> {row.name}
      </Link>
    ),
  },
  { key: 'kind', title: '种类', render: (row) => row.kindName },
  { key: 'entity', title: '公开的企业、协会', render: (row) => row.entityName },
  { key: 'product', title: '产品或者服务', render: (row) => row.product },
  {
    key: 'state',
    title: '状态',
    render: (row) =>
      row.replacedOn === null ? (
        row.leadingList === null ? (
          <StateTag tone="order">有效</StateTag>
        ) : (
          <StateTag tone="order">领跑者</StateTag>
        )
      ) : (
        <StateTag tone="soon">所执行的标准已被代替</StateTag>
      ),
  },
  { key: 'version', title: '版本', align: 'right', render: (row) => `第 ${row.ordinal} 版` },
  { key: 'on', title: '公开日', render: (row) => <DateText day={row.declaredOn} /> },
]

export function StandardTable({ q }: { q: string }) {
  const found = useQuery(standardsQuery(q))
  return (
    <QueryView query={found}>
      {({ standards }) => (
        <Panel flush>
          <DataTable
            columns={standardColumns}
            rows={standards}
            rowKey={(row) => row.standardId}
            headline={
              <>
                标准库 <b>{standards.length}</b> 件，现行{' '}
                <b>{standards.filter((one) => one.replacedOn === null).length}</b> 件
              </>
            }
            empty={<EmptyState why="标准库里没有符合的标准。" fill="由编辑录入；协会公开的团体标准自动进入。" />}
          />
        </Panel>
      )}
    </QueryView>
  )
}

const standardColumns: Column<StandardLine>[] = [
  {
    key: 'number',
    title: '标准',
    render: (row) => (
      <Link to="/standard-library/$standardId" params={{ standardId: row.standardId }}>
        <b>{row.number}</b> {row.name}
      </Link>
    ),
  },
  { key: 'kind', title: '种类', render: (row) => row.kindName },
  { key: 'publisher', title: '发布', render: (row) => row.publisher },
  { key: 'products', title: '适用', render: (row) => row.products.join('、') },
  {
    key: 'limits',
    title: '指标',
    render: (row) =>
      row.limits.map((one) => `${one.name} ${one.words}`).join('；') || <span className="hj-quiet">未录</span>,
  },
  { key: 'from', title: '实施日', render: (row) => <DateText day={row.inForceOn} /> },
  {
    key: 'to',
    title: '状态',
    render: (row) =>
      row.replacedOn === null ? (
        <StateTag tone="order">现行</StateTag>
      ) : (
        <>
          由 {row.replacedBy ?? '新标准'} 代替，自 <DateText day={row.replacedOn} />
        </>
      ),
  },
]

export function LeadTable() {
  const found = useQuery(leadsQuery)
  return (
    <QueryView query={found}>
      {({ open, leads }) => (
        <Panel flush>
          <DataTable
            columns={leadColumns}
            rows={leads}
            rowKey={(row) => row.standardTestId}
            headline={
              <>
                检验不符合 <b>{leads.length}</b> 件，待办结 <b>{open}</b> 件
              </>
            }
            empty={
              <EmptyState
                why="没有检验不符合的线索。"
                fill="登记检验结果后，不符合公开标准或者强制性标准的列在这里。"
              />
            }
          />
        </Panel>
      )}
    </QueryView>
  )
}

const leadColumns: Column<LeadLine>[] = [
  {
    key: 'entity',
    title: '企业',
    render: (row) => (
      <Link to="/standards/$declarationId" params={{ declarationId: row.declarationId }}>
        <b>{row.entityName}</b>
      </Link>
    ),
  },
  { key: 'number', title: '标准', render: (row) => row.number },
  { key: 'indicator', title: '指标', render: (row) => row.indicator },
  { key: 'declared', title: '公开值', render: (row) => row.declaredWords },
  { key: 'limit', title: '强制性限值', render: (row) => row.limitWords ?? <span className="hj-quiet">没有</span> },
  { key: 'measured', title: '检验值', render: (row) => <b>{row.measuredWords}</b> },
  {
    key: 'verdict',
    title: '结论',
    render: (row) => <StateTag tone={verdictTone[row.verdict]}>{row.verdictName}</StateTag>,
  },
  { key: 'report', title: '报告', render: (row) => row.reportNumber },
  {
    key: 'outcome',
    title: '处理',
    render: (row) => row.leadOutcome ?? <StateTag tone="soon">待核查</StateTag>,
  },
]

export function OrderTable() {
  const found = useQuery(ordersQuery)
  return (
    <QueryView query={found}>
      {({ orders }) => (
        <Panel flush>
          <DataTable
            columns={orderColumns}
            rows={orders}
            rowKey={(row) => row.disclosureOrderId}
            empty={
              <EmptyState
                why="没有责令限期公开的企业。"
                fill="从未公开执行标准的，责令限期公开；逾期不公开的，向社会公示。"
              />
            }
          />
        </Panel>
      )}
    </QueryView>
  )
}

const orderColumns: Column<OrderLine>[] = [
  { key: 'entity', title: '企业', render: (row) => <b>{row.entityName}</b> },
  { key: 'product', title: '产品或者服务', render: (row) => row.product },
  { key: 'document', title: '文号', render: (row) => row.documentNumber },
  { key: 'on', title: '责令日', render: (row) => <DateText day={row.orderedOn} /> },
  {
    key: 'due',
    title: '期限',
    render: (row) => (
      <>
        <DateText day={row.dueOn} />
        {row.isProvisional && <span className="hj-quiet hj-small"> 日历未公布·暂定</span>}
      </>
    ),
  },
  { key: 'state', title: '状态', render: (row) => <StateTag tone={orderTone[row.state]}>{row.stateName}</StateTag> },
  { key: 'article', title: '依据', render: (row) => row.citation },
]
