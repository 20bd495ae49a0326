// A plain Dinic, the peer of the assignment benchmark at its full size, where the library's objects do not fit in an hour.
// Every `!` below indexes an array at a node or edge that exists.

/** The value of a maximum flow from node 0 to node 1 of an integral network. */
export function maxFlow(nodes: number, edges: EdgeList): number {
  const net = networkOf(nodes, edges)
  let flow = 0
  while (hasLevels(net)) {
    net.next.set(net.first)
    for (let pushed = push(net); pushed > 0; pushed = push(net)) flow += pushed
  }
  return flow
}

/** Edges in packed memory: twenty million of them fit. */
export interface EdgeList {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly capacity: Int32Array
  count: number
}

export function edgeList(most: number): EdgeList {
  return { from: new Int32Array(most), to: new Int32Array(most), capacity: new Int32Array(most), count: 0 }
}

export function addEdge(edges: EdgeList, from: number, to: number, capacity: number): void {
  edges.from[edges.count] = from
  edges.to[edges.count] = to
  edges.capacity[edges.count] = capacity
  edges.count += 1
}

interface Network {
  /** Edges of node v: first[v] … first[v + 1]; edge e leads to head[e], its reverse is twin[e]. */
  readonly first: Int32Array
  readonly next: Int32Array
  readonly head: Int32Array
  readonly twin: Int32Array
  readonly room: Int32Array
  readonly level: Int32Array
}

function networkOf(nodes: number, { from, to, capacity, count }: EdgeList): Network {
  const first = new Int32Array(nodes + 1)
  for (let e = 0; e < count; e += 1) {
    first[from[e]! + 1]! += 1
    first[to[e]! + 1]! += 1
  }
  for (let v = 0; v < nodes; v += 1) first[v + 1]! += first[v]!
  const at = first.slice()
  const head = new Int32Array(count * 2)
  const twin = new Int32Array(count * 2)
  const room = new Int32Array(count * 2)
  for (let e = 0; e < count; e += 1) {
    const forth = at[from[e]!]!++
    const back = at[to[e]!]!++
    head[forth] = to[e]!
    head[back] = from[e]!
    twin[forth] = back
    twin[back] = forth
    room[forth] = capacity[e]!
  }
  return { first, next: first.slice(), head, twin, room, level: new Int32Array(nodes) }
}

function hasLevels({ first, head, room, level }: Network): boolean {
  level.fill(-1)
  level[0] = 0
  const queue = [0]
  for (const v of queue) {
    for (let e = first[v]!; e < first[v + 1]!; e += 1) {
      if (room[e]! === 0 || level[head[e]!]! >= 0) continue
      level[head[e]!] = level[v]! + 1
      queue.push(head[e]!)
    }
  }
  return level[1]! >= 0
}

/** Pushes along one shortest path; 0 when there is none left in these levels. */
function push({ first, next, head, twin, room, level }: Network): number {
  const path: number[] = []
  let v = 0
  while (v !== 1) {
    const e = next[v]!
    if (e === first[v + 1]!) {
      const last = path.pop()
      if (last === undefined) return 0
      v = head[twin[last]!]!
      next[v]! += 1
    } else if (room[e]! > 0 && level[head[e]!] === level[v]! + 1) {
      path.push(e)
      v = head[e]!
    } else next[v]! += 1
  }
  const pushed = Math.min(...path.map((e) => room[e]!))
  for (const e of path) {
    room[e]! -= pushed
    room[twin[e]!]! += pushed
  }
  return pushed
}
