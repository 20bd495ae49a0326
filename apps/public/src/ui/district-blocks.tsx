import { grouped } from './numbers.ts'

export interface DistrictBlock {
  readonly key: string
  readonly name: string
  /** Units that could be drawn. */
  readonly population: number
  /** Places in the sample. */
  readonly quota: number
  /** The same in words, exact or 约. */
  readonly words: string
  /** Among the places, those that are inspected without chance. */
  readonly certainty: number
  /** Units drawn; 0 before the draw. */
  readonly drawn: number
  /** What one of the population is: 户, or 户次 where several departments' lists are added up. */
  readonly unit: '户' | '户次'
}

/** Most cells in one block; beyond it one cell stands for several units and the block says so. */
const MOST_CELLS = 80
const PER_ROW = 16
const STEP = 10

/** Districts as schematic blocks, not a map: each cell is a place in the sample that turns drawn-gold. */
export function DistrictBlocks({ blocks }: { blocks: readonly DistrictBlock[] }) {
  const largest = Math.max(0, ...blocks.map((block) => block.quota))
  const perCell = Math.max(1, Math.ceil(largest / MOST_CELLS))
  return (
    <figure class="blocks">
      <ul>
        {blocks.map((block) => (
          <Block key={block.key} block={block} perCell={perCell} />
        ))}
      </ul>
      <figcaption>
        示意图，不是地图。每一格代表{perCell > 1 ? ` ${grouped(perCell)} 户` : ' 1 户'}抽查名额，抽出后变为实心。
      </figcaption>
    </figure>
  )
}

function Block({ block, perCell }: { block: DistrictBlock; perCell: number }) {
  return (
    <li class="block">
      <p class="block-head">
        <b>{block.name}</b> <span>{block.words}</span>
      </p>
      <p class="block-of">
        {block.unit === '户次'
          ? `各部门名册合计 ${grouped(block.population)} 户次`
          : `从 ${grouped(block.population)} 户中`}
        {block.drawn > 0 && <span class="sr">已抽出</span>}
        {block.certainty > 0 && `，必查 ${grouped(block.certainty)} 户`}
      </p>
      <Cells cells={Math.ceil(block.quota / perCell)} filled={Math.ceil(block.drawn / perCell)} />
    </li>
  )
}

/** One path for the empty cells and one for the filled: a thousand cells weigh two attributes. */
function Cells({ cells, filled }: { cells: number; filled: number }) {
  if (cells === 0) return null
  const rows = Math.ceil(cells / PER_ROW)
  const at = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, n) => cell(from + n)).join('')
  return (
    <svg
      class="cells"
      viewBox={`0 0 ${PER_ROW * STEP} ${rows * STEP}`}
      aria-hidden="true"
      style={{ aspectRatio: `${PER_ROW} / ${rows}` }}
    >
      <path class="cells-empty" d={at(filled, cells)} />
      <path class="cells-drawn" d={at(0, Math.min(filled, cells))} />
    </svg>
  )
}

function cell(index: number): string {
  const x = (index % PER_ROW) * STEP + 1
  const y = Math.floor(index / PER_ROW) * STEP + 1
  return `M${x} ${y}h7v7h-7z`
}
