import { Popover } from 'antd'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ObjectStateForm } from '../change-object-state/form.tsx'
import type { Entity } from './entity-query.ts'

type SupervisedObject = Entity['objects'][number]

/** 对象: what is supervised at each place of the entity, place by place; what stands at no known place comes last. */
export function ObjectsTable({ entity }: { entity: Entity }) {
  const { objects, premises } = entity
  if (objects.length === 0)
    return (
      <Panel>
        <EmptyState
          why="没有登记过监管对象。"
          fill="设备、产品、场地和网站，从“办理…”逐个登记，或在企业列表页成批登记。"
        />
      </Panel>
    )
  const places = [
    ...premises.map((each) => ({ id: each.premisesId, name: each.address })),
    { id: null, name: '未写明场所' },
  ]
  return (
    <div className="hj-stack-24">
      {places.map((place) => {
        const here = objects.filter((each) => each.premisesId === place.id)
        return here.length === 0 ? null : (
          <Panel key={place.id ?? ''} title={place.name} note={countWords(here)} flush>
            <DataTable columns={columnsOf(entity.entityId)} rows={here} rowKey={(row) => row.objectId} empty={null} />
          </Panel>
        )
      })}
    </div>
  )
}

function countWords(objects: readonly SupervisedObject[]): string {
  const names = [...new Set(objects.map((each) => each.kindName))]
  const kinds = names.map((kind) => `${kind} ${objects.filter((each) => each.kindName === kind).length} 个`)
  const resting = objects.filter((each) => each.state !== 'in-use').length
  return `${kinds.join('，')}${resting > 0 ? `；停用或报废 ${resting} 个` : ''}`
}

function columnsOf(entityId: string): Column<SupervisedObject>[] {
  return [
    { key: 'name', title: '名称', render: (row) => <b>{row.name}</b> },
    {
      key: 'code',
      title: '编码',
      render: (row) => (
        <>
          <CopyableCode value={row.code} /> <span className="hj-small hj-quiet">{row.codeTypeName}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: '状态',
      render: (row) => <StateTag tone={row.state === 'in-use' ? 'order' : 'closed'}>{row.stateName}</StateTag>,
    },
    {
      key: 'since',
      title: '启用',
      render: (row) => (row.sinceOn ? <DateText day={row.sinceOn} /> : <span className="hj-quiet">未知</span>),
    },
    {
      key: 'source',
      title: '来源与依据',
      render: (row) => [row.source, row.citation].filter((part) => part !== null).join(' · '),
    },
    {
      key: 'act',
      title: '办理',
      render: (row) => (
        <Popover trigger="click" title={row.name} content={<ObjectStateForm entityId={entityId} object={row} />}>
          <button type="button" className="hj-link-button">
            变更状态…
          </button>
        </Popover>
      ),
    },
  ]
}
