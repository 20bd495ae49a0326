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
import { type GraphCircle, layoutOf, NODE, type PlacedEdge } from './layout.ts'

function read(entityId: string) {
  return take(api.GET('/api/entities/{entityId}/relations', { params: { path: { entityId } } }))
}

type Relations = Awaited<ReturnType<typeof read>>

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
          <Panel title="还有谁" note="承继与隶属只是链接：处罚、欠款和名单各归各户，不因合并、转型或隶属而转移。">
            {data.edges.length + data.people.length + data.atAddress === 0 ? (
              <EmptyState
                why="没有登记过的人员、出资、承继或隶属，同一住所也没有别户。"
                fill="合并、分立、个转企、分支机构和出资登记后画在这里。"
              />
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
  const layout = layoutOf(entityId, data.edges, circleOf(data))
  const nodes = new Map<string, BoxWords>(data.nodes.map((node) => [node.entityId, { ...node, word: node.statusName }]))
  for (const [nth, { name, said, source }] of shownPeople(data).entries())
    nodes.set(`person-${nth}`, { name, word: said === '' ? source : said })
  if (data.people.length > PEOPLE_SHOWN)
    nodes.set('people-rest', { name: `另有 ${data.people.length - PEOPLE_SHOWN} 名股东`, word: '见下方文字' })
  nodes.set('address', { name: data.address ?? '', word: `同一住所另有 ${data.atAddress} 户` })
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

/** More holders than these are told in words only. */
const PEOPLE_SHOWN = 5

interface BoxWords {
  /** Another file to go to; a person and an address are none. */
  entityId?: string
  name: string
  word: string
}

function shownPeople(data: Relations) {
  return data.people.slice(0, PEOPLE_SHOWN)
}

function circleOf(data: Relations): GraphCircle {
  const people = shownPeople(data).map((each, nth) => ({ id: `person-${nth}`, relationName: each.roleName }))
  if (data.people.length > PEOPLE_SHOWN) people.push({ id: 'people-rest', relationName: '股东' })
  return data.atAddress === 0 ? { people } : { people, address: { id: 'address', relationName: '住所' } }
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

function NodeBox({ node, x, y, isOwn }: { node: BoxWords; x: number; y: number; isOwn: boolean }) {
  const navigate = useNavigate()
  const { entityId } = node
  const kind = entityId === undefined ? 'hj-graph-beside' : isOwn ? 'hj-graph-own' : 'hj-graph-node'
  return (
    <g
      className={kind}
      {...(entityId === undefined || isOwn
        ? {}
        : { onClick: () => void navigate({ to: '/entities/$entityId', params: { entityId } }) })}
    >
      <title>{node.name}</title>
      <rect x={x} y={y} width={NODE.width} height={NODE.height} rx={6} />
      <text x={x + 12} y={y + 20}>
        {fitted(node.name, FITS)}
      </text>
      <text className="hj-graph-word" x={x + 12} y={y + 38}>
        {fitted(node.word, FITS + 2)}
      </text>
    </g>
  )
}

function fitted(text: string, signs: number): string {
  const all = Array.from(text)
  return all.length > signs ? `${all.slice(0, signs).join('')}…` : text
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
      {data.people.map((each, nth) => (
        <li key={`${each.roleName}${nth}`}>
          <b>{each.roleName}</b>{' '}
          {each.isPerson ? (
            each.name
          ) : (
            <Link to="/entities" search={{ q: each.name, status: 'all' }} title="按名称查；名称相同不等于同一户">
              {each.name}
            </Link>
          )}{' '}
          <span className="hj-small hj-quiet">
            {[each.said, each.source].filter((part) => part !== '').join(' · ')}
          </span>
        </li>
      ))}
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
