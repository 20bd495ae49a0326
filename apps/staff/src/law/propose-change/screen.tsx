import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { subjectWord } from '../change-words.ts'
import { CalendarForm } from './calendar-form.tsx'
import { type LawRecord, recordQuery } from './record-query.ts'
import { StatuteForm } from './statute-form.tsx'
import { VersionForm } from './version-form.tsx'

const here = getRouteApi('/shell/law/changes/new')

/** 起草法规修改: a new version with its own day of force and article; nothing holds before a second person publishes it. */
export function ProposeChangeScreen() {
  const { kind = 'parameter', record } = here.useSearch()
  return (
    <>
      <PageHeader
        back={
          <Link to="/law" search={{ tab: 'changes' }}>
            返回法规修改
          </Link>
        }
        title={TITLES[kind]}
        lede="只增加一个版本，不改旧的。提交后由另一人对照差别和影响批准，批准之前没有任何改动。"
      />
      {kind === 'calendar' && (
        <Panel title="放假安排">
          <CalendarForm />
        </Panel>
      )}
      {kind === 'statute' && (
        <Panel title="法规失效">
          <StatuteForm recordId={record} />
        </Panel>
      )}
      {(kind === 'parameter' || kind === 'rule') && <VersionDraft recordId={record} />}
    </>
  )
}

const TITLES = { parameter: '起草数值修改', rule: '起草规则修改', statute: '登记法规失效', calendar: '录入放假日历' }

function VersionDraft({ recordId }: { recordId: string | undefined }) {
  const record = useQuery({ ...recordQuery(recordId ?? ''), enabled: recordId !== undefined })
  if (recordId === undefined)
    return (
      <Panel>
        <EmptyState
          why="还没有选要修改的规定。"
          fill={
            <>
              到
              <Link to="/law" search={{ tab: 'parameters' }}>
                数值与规则
              </Link>
              展开一项，点“起草修改”。
            </>
          }
        />
      </Panel>
    )
  return (
    <QueryView query={record}>
      {(data) => (
        <div className="hj-columns">
          <Panel title={`新版本：${data.what}`}>
            <VersionForm record={data} />
          </Panel>
          <Panel title="现有版本">
            <Versions record={data} />
          </Panel>
        </div>
      )}
    </QueryView>
  )
}

function Versions({ record }: { record: LawRecord }) {
  return (
    <ul className="hj-stack">
      {record.versions.map((one) => (
        <li key={String(one['from'])}>
          <b>{shown(one['value'] ?? one['amount'])}</b> {record.unit} · <DateText day={String(one['from'])} /> 至{' '}
          {typeof one['to'] === 'string' ? <DateText day={one['to']} /> : '今'}
        </li>
      ))}
    </ul>
  )
}

function shown(value: unknown): string {
  if (value === undefined) return '规则正文'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value).replace(/"/gu, '')
  return Object.entries(value)
    .map(([subject, amount]) => `${subjectWord(subject)} ${String(amount)}`)
    .join('；')
}
