import { grouped } from './numbers.ts'
import './district-blocks.css'

export interface DistrictBlock {
  code: string
  name: string
  /** Units that could be drawn. */
  population: number
  /** Units this stratum will have or has. */
  quota: number
  /** Units shown as drawn so far. */
  drawn: number
  /** Several departments draw here: places and populations are the sums of theirs, of which one unit may hold several. */
  isJoint?: boolean
}

/** Most cells one block shows; beyond it one cell stands for several units, and the block says so. */
const CELLS = 96

/** Districts as schematic blocks, not a map: each cell is a place in the sample that turns drawn-gold. */
export function DistrictBlocks({ blocks, large = false }: { blocks: DistrictBlock[]; large?: boolean }) {
  const unitsPerCell = Math.max(1, Math.ceil(Math.max(0, ...blocks.map((block) => block.quota)) / CELLS))
  return (
    <div className={large ? 'hj-blocks hj-blocks-large' : 'hj-blocks'} style={large ? wallScale(blocks) : undefined}>
      <ol>
        {blocks.map((block) => (
          <Block key={block.code} block={block} unitsPerCell={unitsPerCell} />
        ))}
      </ol>
      {unitsPerCell > 1 && <p className="hj-blocks-key">每格代表 {unitsPerCell} 户</p>}
    </div>
  )
}

/** Columns that leave no hole, by the number of blocks. */
const COLUMNS: Record<number, number> = { 0: 1, 1: 1, 2: 2, 3: 3, 5: 3, 6: 3, 9: 3, 10: 5, 15: 5 }

/** On a wall the cells grow until the fullest block is well filled, whatever the number of strata. */
function wallScale(blocks: DistrictBlock[]): Record<string, string | number> {
  const columns = COLUMNS[blocks.length] ?? 4
  const rows = Math.ceil(blocks.length / columns)
  const fullest = Math.min(CELLS, Math.max(1, ...blocks.map((block) => block.quota)))
  const side = Math.sqrt(((66 / columns) * (24 / rows) * 0.42) / fullest)
  return { '--columns': columns, '--cell': `${Math.min(1.6, Math.max(0.55, side * 0.75)).toFixed(2)}vw` }
}

function Block({ block, unitsPerCell }: { block: DistrictBlock; unitsPerCell: number }) {
  const cells = Math.ceil(block.quota / unitsPerCell)
  const filled = Math.ceil(block.drawn / unitsPerCell)
  return (
    <li className="hj-block">
      <p className="hj-block-head">
        <b>{block.name}</b>
        <span>
          {block.drawn > 0 && block.drawn < block.quota ? `${grouped(block.drawn)} / ` : ''}
          {grouped(block.quota)} {block.isJoint ? '户次' : '户'}
        </span>
      </p>
      <p className="hj-block-of">
        {block.isJoint ? `各部门名册合计 ${grouped(block.population)} 户次` : `从 ${grouped(block.population)} 户中`}
      </p>
      <div
        className="hj-block-cells"
        role="img"
        aria-label={`${block.name}：应抽 ${block.quota} 户，已抽 ${block.drawn} 户`}
      >
        {Array.from({ length: cells }, (_, at) => (
          <i key={at} className={at < filled ? 'hj-cell hj-cell-drawn' : 'hj-cell'} />
        ))}
      </div>
    </li>
  )
}
