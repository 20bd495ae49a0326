import { cellsBox, cellsPath } from '../../ui/cells.ts'
import type { DistrictBlock } from '../../ui/district-blocks.tsx'
import { grouped } from '../../ui/numbers.ts'

/** Most cells of one block on a wall; beyond it a cell stands for several units and the legend says so. */
const MOST_CELLS = 72
const PER_ROW = 18
/** Up to so many districts stand one above another, each over the whole width. */
const MOST_WIDE = 3
const PER_ROW_WIDE = 60
const MOST_CELLS_WIDE = 720

/** The districts on the wall: how many there are, how many are drawn; the script fills them one after another. */
export function HallBlocks({ blocks }: { blocks: readonly DistrictBlock[] }) {
  const isWide = blocks.length <= MOST_WIDE
  const perRow = isWide ? PER_ROW_WIDE : PER_ROW
  const largest = Math.max(0, ...blocks.map((block) => block.quota))
  const perCell = Math.max(1, Math.ceil(largest / (isWide ? MOST_CELLS_WIDE / blocks.length : MOST_CELLS)))
  const rows = Math.ceil(largest / perCell / perRow)
  return (
    <figure class={isWide ? 'hall-blocks hall-blocks-wide' : 'hall-blocks'} data-count={blocks.length}>
      <ul>
        {blocks.map((block) => (
          <Block key={block.key} block={block} perCell={perCell} perRow={perRow} rows={rows} />
        ))}
      </ul>
      <figcaption>
        示意图，不是地图。一格代表{perCell > 1 ? ` ${grouped(perCell)} 户` : ' 1 户'}抽查名额，抽出后变为金色。
      </figcaption>
    </figure>
  )
}

interface BlockProps {
  block: DistrictBlock
  perCell: number
  perRow: number
  /** Rows of the largest block: all blocks stand on the same grid. */
  rows: number
}

function Block({ block, perCell, perRow, rows }: BlockProps) {
  const cells = Math.ceil(block.quota / perCell)
  const filled = Math.min(cells, Math.ceil(block.drawn / perCell))
  const { width } = cellsBox(cells, perRow)
  return (
    <li data-block data-cells={cells} data-filled={filled} data-per-row={perRow} data-drawn={block.drawn}>
      <p class="hall-block-head">
        <b>{block.name}</b>
        <span>{block.words}</span>
      </p>
      <svg viewBox={`0 0 ${width} ${Math.max(1, rows) * 10}`} preserveAspectRatio="xMinYMin meet" aria-hidden="true">
        <path class="cells-empty" d={cellsPath(filled, cells, perRow)} />
        <path class="cells-drawn" d={cellsPath(0, filled, perRow)} />
      </svg>
      <p class="hall-block-of">
        {block.unit === '户次' ? '各部门名册合计' : '共'} {grouped(block.population)} {block.unit}
        {block.certainty > 0 && `，其中必查 ${grouped(block.certainty)} 户`}
      </p>
    </li>
  )
}
