import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ClassChip } from '../../credit/get-class/class-chip.tsx'
import { UsccText } from '../../ui/copyable-code.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { statusWords } from '../status-words.ts'
import { type Entity, entityQuery } from './entity-query.ts'
import { OpenLoops } from './side-panels.tsx'

/** The glance of a row: what most questions need, and the way to the whole file. */
export function EntityGlance({ entityId }: { entityId: string }) {
  const entity = useQuery(entityQuery(entityId))
  return <QueryView query={entity}>{(data) => <Glance entity={data} />}</QueryView>
}

function Glance({ entity }: { entity: Entity }) {
  return (
    <div className="hj-stack">
      <h2 style={{ fontSize: 20, lineHeight: '28px' }}>{entity.name}</h2>
      <p className="hj-row">
        <StateTag tone={statusWords[entity.status].tone}>{entity.statusName}</StateTag>
        {entity.uscc && <UsccText uscc={entity.uscc} />}
        <ClassChip entityId={entity.entityId} />
      </p>
      <FactList
        facts={[
          { label: '类型', value: entity.kindName },
          { label: '行业', value: entity.industryName },
          { label: '法定代表人', value: entity.legalRepresentative },
          { label: '住所', value: entity.address },
          { label: '区县', value: entity.divisionName },
          { label: '许可', value: entity.licences.map((each) => each.kind).join('、') || '没有许可证件' },
          { label: '能不能查', value: entity.powers.why },
        ]}
      />
      <OpenLoops entity={entity} />
      <Link to="/entities/$entityId" params={{ entityId: entity.entityId }} className="hj-next">
        打开一企一档
      </Link>
    </div>
  )
}
