import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { NameWatermark } from '../../app/watermark.tsx'
import { ClassCard } from '../../credit/get-class/class-card.tsx'
import { RecomputeAct } from '../../credit/recompute-class/act.tsx'
import { ClassChip } from '../../credit/get-class/class-chip.tsx'
import { DraftChecklist } from '../../inspection/draft-checklist/panel.tsx'
import { DisturbancePanel } from '../../inspection/get-disturbance/disturbance-line.tsx'
import { EntityCorrections } from '../../inspection/list-corrections/entity-corrections.tsx'
import { EntityPapers } from '../../inspection/list-inspections/entity-papers.tsx'
import { EntityVisits } from '../../inspection/list-inspections/entity-visits.tsx'
import { UsccText } from '../../ui/copyable-code.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { EntityRiver } from '../get-entity-file/entity-river.tsx'
import { FileList } from '../get-entity-file/file-list.tsx'
import { statusWords } from '../status-words.ts'
import './entity.css'
import { EntityActs } from './entity-acts.tsx'
import { type Entity, entityQuery } from './entity-query.ts'
import { FactSheet } from './fact-sheet.tsx'
import { Labels, Warnings } from './label-panels.tsx'
import { LicenceTable } from './licence-table.tsx'
import { ObjectsTable } from './objects-table.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { DutiesPanel } from '../get-entity-duties/panel.tsx'
import { RelationGraph } from '../get-entity-relations/graph.tsx'
import { ExtractsPanel } from '../list-extracts/panel.tsx'
import { PersonsPanel } from '../read-persons/panel.tsx'
import { Identifiers, OpenLoops, PremisesList } from './side-panels.tsx'
import { SourcesTable } from './sources-table.tsx'

const here = getRouteApi('/shell/entities/$entityId')

/** 一企一档: one line of sight, the river of time, then the file by tabs; prints to two pages. */
export function GetEntityScreen() {
  const { entityId } = here.useParams()
  const entity = useQuery(entityQuery(entityId))
  return (
    <NameWatermark>
      <QueryView query={entity}>{(data) => <EntityPage entity={data} />}</QueryView>
    </NameWatermark>
  )
}

function EntityPage({ entity }: { entity: Entity }) {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { entityId } = entity
  const range = search.from && search.to ? { from: search.from, to: search.to } : undefined
  return (
    <>
      <EntityHead entity={entity} />
      <PrintSheet entity={entity} />
      <div className="hj-no-print hj-stack">
        <EntityRiver
          entityId={entityId}
          range={range}
          onRange={(next) => void navigate({ search: next ? { tab: 'time', ...next } : {}, replace: true })}
        />
        <Tabs
          activeKey={search.tab ?? 'overview'}
          onChange={(tab) => void navigate({ search: { tab }, replace: true })}
          items={[
            { key: 'overview', label: '概览', children: <Overview entity={entity} /> },
            { key: 'objects', label: `对象 ${entity.objects.length}`, children: <ObjectsTable entity={entity} /> },
            { key: 'licences', label: `许可 ${entity.licences.length}`, children: <LicenceTable entity={entity} /> },
            { key: 'checklist', label: '下次检查', children: <DraftChecklist entityId={entityId} /> },
            { key: 'visits', label: '检查', children: <EntityVisits entityId={entityId} /> },
            {
              key: 'credit',
              label: '信用',
              children: (
                <Panel title="信用风险分类" note="内部使用，不对外公布">
                  <ClassCard entityId={entityId} />
                  <RecomputeAct entityId={entityId} />
                </Panel>
              ),
            },
            { key: 'corrections', label: '整改', children: <EntityCorrections entityId={entityId} /> },
            { key: 'papers', label: '文书', children: <EntityPapers entityId={entityId} /> },
            { key: 'duties', label: '公示义务', children: <DutiesPanel entityId={entityId} /> },
            { key: 'sources', label: `来源 ${sourceCount(entity)}`, children: <SourcesTable entity={entity} /> },
            {
              key: 'relations',
              label: '关联图谱',
              children: (
                <div className="hj-stack-24">
                  <RelationGraph entity={entity} />
                  <PersonsPanel entityId={entityId} />
                </div>
              ),
            },
            { key: 'time', label: '时间轴', children: <FileList entityId={entityId} range={range} /> },
          ]}
        />
      </div>
    </>
  )
}

/** What other bodies said of this entity. */
function sourceCount(entity: Entity): number {
  return entity.facts.filter((fact) => fact.factId !== null).length
}

function EntityHead({ entity }: { entity: Entity }) {
  const { openLoops } = entity
  const overdue = openLoops.filter((loop) => loop.isOverdue).length
  return (
    <PageHeader
      back={<Link to="/entities">返回企业列表</Link>}
      title={entity.name}
      marks={
        <>
          <StateTag tone={statusWords[entity.status].tone}>{entity.statusName}</StateTag>
          {entity.uscc ? <UsccText uscc={entity.uscc} /> : <span className="hj-quiet">无代码</span>}
          <ClassChip entityId={entity.entityId} />
          {openLoops.length > 0 && (
            <StateTag tone={overdue > 0 ? 'law' : 'open'}>
              未办结 {openLoops.length} 件{overdue > 0 && `，超期 ${overdue} 件`}
            </StateTag>
          )}
          {borneLabels(entity).map((name) => (
            <StateTag key={name} tone="plain">
              {name}
            </StateTag>
          ))}
          {entity.warnings.length > 0 && <StateTag tone="soon">提醒 {entity.warnings.length} 项</StateTag>}
        </>
      }
      lede={`${entity.kindName} · ${entity.industryName ?? '行业未知'} · ${entity.divisionName ?? '区划未知'} · ${entity.powers.why}`}
      actions={
        <>
          <Link to="/supervision" search={{ entity: entity.entityId }}>
            由谁监管
          </Link>
          <EntityActs entity={entity} />
          <Button onClick={() => window.print()}>打印档案（两页）</Button>
        </>
      }
    />
  )
}

/** The labels it bears, each once, as many as the line of sight takes. */
function borneLabels({ labels }: Entity): string[] {
  return [...new Set(labels.filter((each) => each.state === 'in-force').map((each) => each.name))].slice(0, 3)
}

function Overview({ entity }: { entity: Entity }) {
  return (
    <div className="hj-columns">
      <div className="hj-stack-24">
        <Panel title="登记事项" note="每一项都写明来源和时间。">
          <FactSheet entity={entity} />
        </Panel>
        <PremisesList entity={entity} />
      </div>
      <div className="hj-stack-24">
        <OpenLoops entity={entity} />
        <Warnings entity={entity} />
        <Labels entity={entity} />
        <DisturbancePanel entityId={entity.entityId} />
        <Identifiers entity={entity} />
        <ExtractsPanel entityId={entity.entityId} />
      </div>
    </div>
  )
}
