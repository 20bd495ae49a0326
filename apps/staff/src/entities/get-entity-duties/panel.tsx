import { queryOptions, useQuery } from '@tanstack/react-query'
import { Popover } from 'antd'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SettleDutyForm } from '../settle-disclosure-duty/form.tsx'

function read(entityId: string) {
  return take(api.GET('/api/entities/{entityId}/duties', { params: { path: { entityId } } }))
}

type Duties = Awaited<ReturnType<typeof read>>

/** 公示义务: what the entity itself owes the public, each with its clock. */
export function DutiesPanel({ entityId }: { entityId: string }) {
  const duties = useQuery(queryOptions({ queryKey: ['entity-duties', entityId], queryFn: () => read(entityId) }))
  return (
    <QueryView query={duties}>
      {(data) => (
        <div className="hj-stack-24">
          <Panel title="即时信息" note="自形成之日起在法定期限内由企业公示（企业信息公示暂行条例第十条）。" flush>
            <DataTable
              columns={columnsOf(entityId)}
              rows={data.duties}
              rowKey={(row) => row.dutyId}
              empty={
                <EmptyState why="没有即时公示义务。" fill="出资、股权、许可、出质、处罚形成后登记，期限由法规算出。" />
              }
            />
          </Panel>
          {data.capital && <Capital capital={data.capital} />}
          <Reports data={data} />
        </div>
      )}
    </QueryView>
  )
}

function columnsOf(entityId: string): Column<Duties['duties'][number]>[] {
  return [
    { key: 'kind', title: '信息', render: (row) => <b>{row.kindName}</b> },
    { key: 'matter', title: '内容', render: (row) => row.matter },
    { key: 'arose', title: '形成之日', render: (row) => <DateText day={row.aroseOn} /> },
    {
      key: 'due',
      title: '应公示日',
      render: (row) => (
        <>
          <DateText day={row.dueOn} />
          {row.isProvisional && <span className="hj-quiet"> 日历未公布·暂定</span>}
        </>
      ),
    },
    { key: 'state', title: '状态', render: (row) => <DutyState duty={row} entityId={entityId} /> },
  ]
}

function DutyState({ duty, entityId }: { duty: Duties['duties'][number]; entityId: string }) {
  if (duty.disclosedOn !== null)
    return (
      <>
        <StateTag tone={duty.isLate ? 'soon' : 'order'}>{duty.isLate ? '逾期公示' : '已按期公示'}</StateTag>{' '}
        <DateText day={duty.disclosedOn} /> <span className="hj-quiet">{duty.disclosedWhere}</span>
      </>
    )
  if (duty.lapsedBecause !== null)
    return (
      <>
        <StateTag tone="closed">不再计算</StateTag> <span className="hj-quiet">{duty.lapsedBecause}</span>
      </>
    )
  return (
    <span className="hj-row">
      <StateTag tone={duty.isOverdue ? 'law' : 'open'}>{duty.isOverdue ? '已超期' : '待公示'}</StateTag>
      <Popover
        trigger="click"
        placement="bottomRight"
        content={<SettleDutyForm dutyId={duty.dutyId} entityId={entityId} />}
      >
        <button type="button" className="hj-link-button">
          登记已公示…
        </button>
      </Popover>
    </span>
  )
}

function Capital({ capital }: { capital: NonNullable<Duties['capital']> }) {
  return (
    <Panel title="出资" note={`认缴、实缴与章程期限相比；法定最长期限依${capital.citation}。`}>
      <FactList
        columns={2}
        facts={[
          { label: '认缴', value: capital.subscribed },
          { label: '实缴', value: capital.paid, source: capital.paidSource ?? undefined },
          { label: '未缴', value: capital.missing },
          {
            label: '章程期限',
            value: capital.termOn && <DateText day={capital.termOn} />,
            source: capital.termSource ?? undefined,
          },
          {
            label: '法定最晚',
            value: capital.latestOn ? <DateText day={capital.latestOn} /> : '成立早于施行日，按章程',
          },
        ]}
      />
      {capital.findings.map((finding) => (
        <p key={finding}>
          <StateTag tone="soon">{finding}</StateTag>
        </p>
      ))}
    </Panel>
  )
}

function Reports({ data }: { data: Duties }) {
  return (
    <Panel title="年度报告">
      {data.reminder && (
        <p>
          <StateTag tone="soon">提醒</StateTag> {data.reminder.words}{' '}
          <span className="hj-quiet">{data.reminder.citation}</span>
        </p>
      )}
      {data.reports.length === 0 && data.findings.length === 0 && (
        <EmptyState why="没有归集到年度报告。" fill="每年 1 月 1 日至 6 月 30 日报送上一年度；归集后列在这里。" />
      )}
      <ul className="hj-stack">
        {data.findings.map((one) => (
          <li key={one.year}>
            <StateTag tone={one.endedOn === null ? 'law' : 'closed'}>
              {one.year} 年度：{one.stateName}
            </StateTag>{' '}
            <span className="hj-quiet">
              {one.documentNumber ?? one.notice}
              {one.endedBecause !== null && `；${one.endedBecause}`}
            </span>
          </li>
        ))}
        {data.reports.map((one) => (
          <li key={one.year}>
            {one.year} 年度 <DateText day={one.filedOn} /> 报送 <span className="hj-quiet">{one.source}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
