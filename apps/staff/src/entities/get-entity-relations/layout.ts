export interface GraphEdge {
  kind: string
  relationName: string
  fromId: string
  toId: string
}

export interface PlacedNode {
  id: string
  x: number
  y: number
}

export interface PlacedEdge {
  key: string
  from: { x: number; y: number }
  to: { x: number; y: number }
  name: string
}

export interface Layout {
  nodes: PlacedNode[]
  edges: PlacedEdge[]
  width: number
  height: number
}

export const NODE = { width: 216, height: 48 }
const GAP = { x: 104, y: 20 }
const WIDE = NODE.width * 3 + GAP.x * 2
const IN_A_ROW = 3

/** What stands around an entity beside other entities: who holds or represents it, and the address it shares. */
export interface GraphCircle {
  people: readonly { id: string; relationName: string }[]
  address?: { id: string; relationName: string }
}

/**
 * Time runs from left to right (predecessors, this one, successors), order from top to bottom (who holds it, headquarters, itself,
 * branches, the address).
 */
export function layoutOf(id: string, edges: readonly GraphEdge[], circle: GraphCircle = { people: [] }): Layout {
  const own = edges.filter((edge) => edge.fromId === id || edge.toId === id)
  const others = (holds: (edge: GraphEdge) => boolean) => [
    ...new Set(own.filter(holds).map((edge) => (edge.fromId === id ? edge.toId : edge.fromId))),
  ]
  const isBranch = (edge: GraphEdge) => edge.kind === 'branch-of'
  const heads = others((edge) => isBranch(edge) && edge.fromId === id)
  const branches = others((edge) => isBranch(edge) && edge.toId === id)
  const before = others((edge) => !isBranch(edge) && edge.toId === id)
  const after = others((edge) => !isBranch(edge) && edge.fromId === id)
  const rowHeight = NODE.height + GAP.y
  const middle = Math.max(before.length, after.length, 1)
  const peopleRows = Math.ceil(circle.people.length / IN_A_ROW)
  const headTop = peopleRows === 0 ? 0 : peopleRows * rowHeight + GAP.y
  const top = headTop + (heads.length > 0 ? rowHeight + GAP.y : 0)
  const bottom = top + middle * rowHeight + GAP.y
  const column = (nth: number) => nth * (NODE.width + GAP.x)
  const centreY = top + ((middle - 1) * rowHeight) / 2
  const nodes: PlacedNode[] = [
    { id, x: column(1), y: centreY },
    ...circle.people.map((each, nth) => ({
      id: each.id,
      x: column(inRow(nth, circle.people.length)),
      y: Math.floor(nth / IN_A_ROW) * rowHeight,
    })),
    ...heads.map((each, nth) => ({ id: each, x: column(1 + nth), y: headTop })),
    ...before.map((each, nth) => ({ id: each, x: 0, y: top + nth * rowHeight })),
    ...after.map((each, nth) => ({ id: each, x: column(2), y: top + nth * rowHeight })),
    ...branches.map((each, nth) => ({
      id: each,
      x: column(nth % IN_A_ROW),
      y: bottom + Math.floor(nth / IN_A_ROW) * rowHeight,
    })),
  ]
  if (circle.address) {
    const last = Math.max(...nodes.map((node) => node.y))
    nodes.push({ id: circle.address.id, x: column(1), y: last + rowHeight + GAP.y })
  }
  const height = Math.max(...nodes.map((node) => node.y)) + NODE.height
  return { nodes, edges: placedEdges([...own, ...circleEdges(id, circle)], nodes), width: WIDE, height }
}

/** A single one stands in the middle column, above this entity. */
function inRow(nth: number, of: number): number {
  return of === 1 ? 1 : nth % IN_A_ROW
}

function circleEdges(id: string, { people, address }: GraphCircle): GraphEdge[] {
  const around = address ? [...people, address] : people
  return around.map((each) => ({ kind: 'circle', relationName: each.relationName, fromId: each.id, toId: id }))
}

function placedEdges(edges: readonly GraphEdge[], nodes: readonly PlacedNode[]): PlacedEdge[] {
  const at = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap((edge) => {
    const [from, to] = [at.get(edge.fromId), at.get(edge.toId)]
    if (!from || !to) return []
    const key = `${edge.fromId} ${edge.kind} ${edge.toId}`
    return [{ key, ...anchors(from, to), name: edge.relationName }]
  })
}

/** A line leaves and arrives in the middle of the side that faces the other box. */
function anchors(from: PlacedNode, to: PlacedNode): { from: PlacedEdge['from']; to: PlacedEdge['to'] } {
  const middle = (node: PlacedNode) => node.x + NODE.width / 2
  if (from.y === to.y || edgeIsSideways(from, to)) {
    const isRight = from.x < to.x
    return {
      from: { x: isRight ? from.x + NODE.width : from.x, y: from.y + NODE.height / 2 },
      to: { x: isRight ? to.x : to.x + NODE.width, y: to.y + NODE.height / 2 },
    }
  }
  const isDown = from.y < to.y
  return {
    from: { x: middle(from), y: isDown ? from.y + NODE.height : from.y },
    to: { x: middle(to), y: isDown ? to.y : to.y + NODE.height },
  }
}

function edgeIsSideways(from: PlacedNode, to: PlacedNode): boolean {
  return from.x !== to.x && Math.abs(from.y - to.y) < NODE.height + GAP.y * 2
}
