import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped, percent } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { AdoptionForm } from '../adopt-local-rule/form.tsx'
import { classMeanings } from '../class-words.ts'
import { HigherClassesForm } from '../import-higher-classes/form.tsx'

function listClasses() {
  return take(api.GET('/api/credit/classes'))
}

type Counts = Awaited<ReturnType<typeof listClasses>>
type ClassCount = Counts['classes'][number]

/** 信用风险分类: counts per class and source, the rule in force, and whether it was adopted in writing. */
export function ListClassesScreen() {
  const classes = useQuery({ queryKey: ['credit-classes'], queryFn: listClasses })
  return (
    <>
      <PageHeader
        title="信用风险分类"
        lede="分类只在内部用来定抽查比例，不对外公布，不是信用评价，也不是办事的条件。"
      />
      <QueryView query={classes}>{(data) => <ClassesPage counts={data} />}</QueryView>
    </>
  )
}

function ClassesPage({ counts }: { counts: Counts }) {
  const total = counts.classes.reduce((sum, each) => sum + each.total, 0)
  return (
    <div className="hj-columns">
      <div className="hj-stack-24">
        {counts.adoption === null && (
          <CautionNotice title="本地试算还没有书面采用，不进入真实抽取。">
            <p>在采用之前，真实抽取只用上级下发的分类；没有下发的，各户机会相等。</p>
          </CautionNotice>
        )}
        <Panel flush>
          <DataTable
            columns={columnsOf(total)}
            rows={counts.classes}
            rowKey={(row) => row.class}
            headline={
              <>
                共 <b>{grouped(total)}</b> 户，截至 <DateText day={counts.asOf} />
              </>
            }
            empty={
              <EmptyState why="还没有分类。" fill="导入上级下发的分类，或由系统按规则试算后，这里显示各类户数。" />
            }
          />
        </Panel>
        <p className="hj-quiet">{counts.note}</p>
      </div>
      <div className="hj-stack-24">
        <Panel title="现行规则">
          <FactList
            facts={[
              { label: '版本', value: counts.rule.version },
              { label: '依据', value: counts.rule.citation },
              { label: '核对', value: counts.rule.confirmation },
              {
                label: '书面采用',
                value: counts.adoption ? counts.adoption.documentNumber : '尚未采用',
                source: counts.adoption ? <DateText day={counts.adoption.adoptedOn} /> : undefined,
              },
            ]}
          />
        </Panel>
        {counts.adoption === null && (
          <AdoptionForm ruleVersion={counts.rule.version} agencyName={counts.rule.agencyName} />
        )}
        <HigherClassesForm />
      </div>
    </div>
  )
}

function columnsOf(total: number): Column<ClassCount>[] {
  return [
    {
      key: 'class',
      title: '类别',
      render: (row) => (
        <>
          <b>{row.class}</b> {classMeanings[row.class]}
        </>
      ),
    },
    { key: 'issued', title: '上级下发', align: 'right', render: (row) => `${grouped(row.issued)} 户` },
    { key: 'trial', title: '本地试算', align: 'right', render: (row) => `${grouped(row.trial)} 户` },
    { key: 'baseline', title: '尚无评价', align: 'right', render: (row) => `${grouped(row.baseline)} 户` },
    { key: 'total', title: '合计', align: 'right', render: (row) => `${grouped(row.total)} 户` },
    { key: 'share', title: '占比', align: 'right', render: (row) => (total === 0 ? '—' : percent(row.total, total)) },
  ]
}
