// The bytes of a frame file as verifiable.md §4.3 and spec/draw/package.md write them.
// One line of a frame file and its path to the root, without holding a node per line: subtrees of 256 lines are hashed once
// and their roots remembered, since many enterprises ask about the same draw.
import type { HashSuite } from '#kernel/hash-suite.ts'
import { buildTree, createFrontier, leafHash } from '#kernel/merkle.ts'
import { hex } from './encoding.ts'

const BLOCK = 256
const REMEMBERED = 8
const NEWLINE = 10

/** @technical */
export interface FrameLine {
  readonly index: number
  readonly text: string
  readonly path: readonly string[]
}

interface BlockRoots {
  readonly starts: Uint32Array
  readonly roots: readonly Uint8Array[]
}

/** Content hash of the file → its lines and subtree roots; the oldest goes when there are too many. */
const remembered = new Map<string, BlockRoots>()

/** The line of an id in a frame file, or undefined where it is not in it. `name` tells files apart: a hash of the content. */
export function lineInFrame(suite: HashSuite, bytes: Uint8Array, name: string, id: string): FrameLine | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const blocks = remembered.get(name) ?? remember(name, blocksOf(suite, file))
  const index = indexOf(file, blocks.starts, id)
  if (index < 0) return undefined
  const block = Math.floor(index / BLOCK)
  const end = Math.min(blocks.starts.length - 1, (block + 1) * BLOCK)
  const leaves = Array.from({ length: end - block * BLOCK }, (_, i) =>
    leafHash(suite, lineAt(file, blocks.starts, block * BLOCK + i)),
  )
  const inside = buildTree(suite, leaves).inclusion(index - block * BLOCK)
  const above = buildTree(suite, blocks.roots).inclusion(block)
  return {
    index,
    text: lineAt(file, blocks.starts, index).toString('latin1'),
    path: [...inside, ...above].map((node) => hex(node)),
  }
}

function remember(name: string, blocks: BlockRoots): BlockRoots {
  const [oldest] = remembered.keys()
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  remembered.set(name, blocks)
  return blocks
}

function blocksOf(suite: HashSuite, file: Buffer): BlockRoots {
  const starts: number[] = [0]
  for (let at = file.indexOf(NEWLINE); at >= 0; at = file.indexOf(NEWLINE, at + 1)) starts.push(at + 1)
  const lines = Uint32Array.from([...starts, file.length + 1])
  const roots: Uint8Array[] = []
  for (let from = 0; from < starts.length; from += BLOCK) {
    const frontier = createFrontier(suite)
    for (let i = from; i < Math.min(from + BLOCK, starts.length); i += 1) {
      const line = lineAt(file, lines, i)
      frontier.appendData(line, 0, line.length)
    }
    roots.push(frontier.root())
  }
  return { starts: lines, roots }
}

function lineAt(file: Buffer, starts: Uint32Array, index: number): Buffer {
  return file.subarray(starts[index] ?? 0, (starts[index + 1] ?? 1) - 1)
}

function idAt(file: Buffer, starts: Uint32Array, index: number): string {
  return lineAt(file, starts, index).toString('latin1').split('\t', 1)[0] ?? ''
}

/** Lines are sorted by id. */
function indexOf(file: Buffer, starts: Uint32Array, id: string): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (idAt(file, starts, middle) < id) low = middle + 1
    else high = middle
  }
  return low < starts.length - 1 && idAt(file, starts, low) === id ? low : -1
}
