import { expect, test } from 'vitest'
import { layoutOf, NODE } from './layout.ts'

const edge = (fromId: string, kind: string, toId: string) => ({ fromId, toId, kind, relationName: kind })

test('predecessors stand left, successors right, headquarters above, branches below, and no two boxes overlap', () => {
  const { nodes, edges, height } = layoutOf('me', [
    edge('old', 'absorbed-by', 'me'),
    edge('me', 'divided-into', 'new'),
    edge('me', 'branch-of', 'head'),
    ...['a', 'b', 'c', 'd'].map((id) => edge(id, 'branch-of', 'me')),
    edge('old', 'branch-of', 'far'),
  ])
  const at = (id: string) => nodes.find((node) => node.id === id) ?? { x: Number.NaN, y: Number.NaN }
  expect(at('old').x).toBeLessThan(at('me').x)
  expect(at('new').x).toBeGreaterThan(at('me').x)
  expect(at('head').y).toBeLessThan(at('me').y)
  expect(at('a').y).toBeGreaterThan(at('me').y)
  expect(nodes.some((node) => node.id === 'far')).toBe(false)
  expect(edges).toHaveLength(7)
  expect(height).toBeGreaterThanOrEqual(at('d').y + NODE.height)
  for (const one of nodes)
    for (const other of nodes) {
      const overlap = Math.abs(one.x - other.x) < NODE.width && Math.abs(one.y - other.y) < NODE.height
      expect(one === other || !overlap).toBe(true)
    }
})

test('somebody without relations stands alone', () => {
  expect(layoutOf('me', [])).toMatchObject({ nodes: [{ id: 'me', y: 0 }], edges: [], height: NODE.height })
})

test('who holds it stands above, the shared address below, and no two boxes overlap', () => {
  const people = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, relationName: '股东' }))
  const { nodes, edges } = layoutOf('me', [edge('me', 'branch-of', 'head'), edge('b', 'branch-of', 'me')], {
    people,
    address: { id: 'place', relationName: '住所' },
  })
  const at = (id: string) => nodes.find((node) => node.id === id) ?? { x: Number.NaN, y: Number.NaN }
  expect(at('p4').y).toBeLessThan(at('head').y)
  expect(at('head').y).toBeLessThan(at('me').y)
  expect(at('place').y).toBeGreaterThan(at('b').y)
  expect(edges).toHaveLength(7)
  for (const one of nodes)
    for (const other of nodes) {
      const overlap = Math.abs(one.x - other.x) < NODE.width && Math.abs(one.y - other.y) < NODE.height
      expect(one === other || !overlap).toBe(true)
    }
})
