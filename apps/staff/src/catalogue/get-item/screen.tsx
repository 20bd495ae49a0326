import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ComputeDiscretion } from '../compute-discretion/panel.tsx'
import { DecisionForm } from '../approve-item-version/form.tsx'
import { DutyListEntries } from '../list-duty-list/entries-panel.tsx'
import { ResolveItemDuty } from '../resolve-item-duty/panel.tsx'
import { kindWords, versionState } from '../item-words.ts'
import { BasisList } from './basis-list.tsx'
import { ContentFacts } from './content-facts.tsx'
import { ItemActs } from './item-acts.tsx'
import { type Item, itemQuery, type ItemVersion } from './item-query.ts'
import { VersionLine } from './version-line.tsx'

const here = getRouteApi('/shell/items/$itemId')

/** One item: the version in force with its basis, what is missing, its check points, all versions. */
export function GetItemScreen() {
  const { itemId } = here.useParams()
  const { version } = here.useSearch()
  const item = useQuery(itemQuery(itemId))
  return <QueryView query={item}>{(data) => <ItemPage item={data} chosen={chosenVersion(data, version)} />}</QueryView>
}

function chosenVersion(item: Item, wanted: string | undefined): ItemVersion | undefined {
  return (
    item.versions.find((version) => version.itemVersionId === wanted) ??
    item.versions.find((version) => version.isCurrent) ??
    item.versions[0]
  )
}

function ItemPage({ item, chosen }: { item: Item; chosen: ItemVersion | undefined }) {
  const state = chosen && versionState(chosen, item.onDate)
  return (
    <>
      <PageHeader
        back={<Link to="/items">返回事项目录</Link>}
        title={item.name}
        marks={
          <>
            <StateTag tone={state?.tone ?? 'plain'}>{state?.words ?? '没有版本'}</StateTag>
            <span className="hj-quiet">
              {kindWords[item.kind]} · <code>{item.code}</code> · {item.groupTitle}
            </span>
          </>
        }
        actions={<ItemActs item={item} chosen={chosen} />}
      />
      {chosen && (
        <div className="hj-columns">
          <div className="hj-stack-24">
            {!item.isDrawable && <CautionNotice title={`不能抽取：${item.undrawableReason}`} />}
            {chosen.state === 'proposed' && <DecisionForm itemId={item.itemId} itemVersionId={chosen.itemVersionId} />}
            <Panel title="设定依据" note="“待核”表示条文还没有编辑对照原文确认。">
              <BasisList itemId={item.itemId} version={chosen} />
            </Panel>
            <Panel title="事项内容">
              <ContentFacts version={chosen} />
            </Panel>
            {chosen.content.penalty === null ? (
              <CheckPoints version={chosen} />
            ) : (
              <ComputeDiscretion itemId={item.itemId} />
            )}
          </div>
          <div className="hj-stack-24">
            <ResolveItemDuty itemId={item.itemId} />
            <DutyListEntries itemId={item.itemId} />
            <Missing version={chosen} />
            <Panel title="版本">
              <VersionLine item={item} chosen={chosen} />
            </Panel>
          </div>
        </div>
      )}
    </>
  )
}

function Missing({ version }: { version: ItemVersion }) {
  return (
    <Panel title="缺失">
      {version.missing.length === 0 ? (
        <p>没有缺项。</p>
      ) : (
        <>
          <p>{version.missing.map((each) => `缺${each}`).join('；')}</p>
          <p className="hj-quiet">来源没有给出，留空待补，不猜。</p>
        </>
      )}
    </Panel>
  )
}

function CheckPoints({ version }: { version: ItemVersion }) {
  return (
    <Panel title={`检查要点 ${version.checkPoints.length} 条`}>
      {version.checkPoints.length === 0 ? (
        <p className="hj-quiet">还没有登记检查要点；现场只能按事项整体记录。</p>
      ) : (
        <ol className="hj-stack">
          {version.checkPoints.map((point) => (
            <li key={point.checkPointId}>
              <p>
                {point.text} {point.weight === 'key' && <StateTag tone="open">重点</StateTag>}
              </p>
              <p className="hj-quiet hj-small">
                {[point.guidance, point.citation].filter((each) => each !== '').join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
