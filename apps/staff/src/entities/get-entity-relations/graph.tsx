import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { UsccText } from '../../ui/copyable-code.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import type { Entity } from '../get-entity/entity-query.ts'
import './graph.css'
import { layoutOf, NODE, type PlacedEdge } from './layout.ts'

function read(entityId: string) {
  return take(api.GET('/api/entities/{entityId}/relations', { params: { path: { entityId } } }))
}

type Relations = Awaited<ReturnType<typeof read>>
type Node = Relations['nodes'][number]

/** Signs of a name that fit a box. */
const FITS = 13

/** 还有谁: who was before and after, headquarters and branches, and who else is registered at the address. */
export function RelationGraph({ entity }: { entity: Entity }) {
  const relations = useQuery({
    queryKey: ['entity-relations', entity.entityId],
    queryFn: () => read(entity.entityId),
  })
  return (
    <QueryView query={relations}>
      {(data) => (
        <>
          <Panel title="承继与隶属" note="只是链接：处罚、欠款和名单各归各户，不因合并、转型或隶属而转移。">
            {data.edges.length === 0 ? (
              <EmptyState why="没有登记过的承继或隶属关系。" fill="合并、分立、个转企和分支机构登记后画在这里。" />
            ) : (
              <>
                <Graph entityId={entity.entityId} data={data} />
                <EdgeList data={data} />
              </>
            )}
          </Panel>
          <SameAddress data={data} />
        </>
      )}
    </QueryView>
  )
}

function Graph({ entityId, data }: { entityId: string; data: Relations }) {
  const layout = layoutOf(entityId, data.edges)
  const nodes = new Map(data.nodes.map((node) => [node.entityId, node]))
  return (
    <div className="hj-graph" aria-hidden="true">
      <svg viewBox={`-2 -2 ${layout.width + 4} ${layout.height + 4}`} width={layout.width} height={layout.height}>
        {layout.edges.map((edge) => (
          <EdgeLine key={edge.key} edge={edge} />
        ))}
        {layout.nodes.map((placed) => {
          const node = nodes.get(placed.id)
          return node ? (
            <NodeBox key={placed.id} node={node} x={placed.x} y={placed.y} isOwn={placed.id === entityId} />
          ) : null
        })}
      </svg>
    </div>
  )
}

function EdgeLine({ edge }: { edge: PlacedEdge }) {
  const { from, to } = edge
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  return (
    <g>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} r={3.5} />
      <text
        className="hj-graph-word"
        x={from.x === to.x ? x + 8 : x}
        y={from.x === to.x ? y + 4 : y - 5}
        textAnchor={from.x === to.x ? 'start' : 'middle'}
      >
        {edge.name.slice(0, 6)}
      </text>
    </g>
  )
}

function NodeBox({ node, x, y, isOwn }: { node: Node; x: number; y: number; isOwn: boolean }) {
  const navigate = useNavigate()
  const name = node.name.length > FITS ? `${node.name.slice(0, FITS)}…` : node.name
  return (
    <g
      className={isOwn ? 'hj-graph-own' : 'hj-graph-node'}
      onClick={() => void navigate({ to: '/entities/$entityId', params: { entityId: node.entityId } })}
    >
      <title>{node.name}</title>
      <rect x={x} y={y} width={NODE.width} height={NODE.height} rx={6} />
      <text x={x + 12} y={y + 20}>
        {name}
      </text>
      <text className="hj-graph-word" x={x + 12} y={y + 38}>
        {node.statusName}
      </text>
    </g>
  )
}

/** The same in words, for the keyboard, the reader of screens and paper. */
function EdgeList({ data }: { data: Relations }) {
  const nodes = new Map(data.nodes.map((node) => [node.entityId, node]))
  const link = (entityId: string) => (
    <Link to="/entities/$entityId" params={{ entityId }}>
      {nodes.get(entityId)?.name ?? '未知'}
    </Link>
  )
  return (
    <ul className="hj-graph-list">
      {data.edges.map((edge) => (
        <li key={edge.fromId + edge.kind + edge.toId}>
          {link(edge.fromId)} <b>{edge.relationName}</b> {link(edge.toId)}{' '}
          <span className="hj-small hj-quiet">
            <DateText day={edge.sinceOn} />
            {edge.citation !== null && ` · ${edge.citation}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function SameAddress({ data }: { data: Relations }) {
  if (data.atAddress === 0) return null
  const beside = data.nodes.filter((node) => node.isAtAddress)
  return (
    <Panel title={`同一住所另有 ${data.atAddress} 户`} note={data.address ?? ''}>
      <ul className="hj-graph-list">
        {beside.map((node) => (
          <li key={node.entityId}>
            <Link to="/entities/$entityId" params={{ entityId: node.entityId }}>
              {node.name}
            </Link>{' '}
            <span className="hj-quiet">{node.statusName}</span> {node.uscc && <UsccText uscc={node.uscc} />}
          </li>
        ))}
      </ul>
      {data.atAddress > beside.length && (
        <p className="hj-small hj-quiet">另有 {data.atAddress - beside.length} 户未列。</p>
      )}
    </Panel>
  )
}
