import { Input } from 'antd'
import './row-cells.css'

interface RowCellsProps {
  titles: readonly string[]
  cells: readonly string[]
  faults: readonly { field: string; reason: string; message: string }[]
  /** What stood in the file, in words, where the cell was changed; undefined where nothing is to be said. */
  originalOf(at: number): string | undefined
  hintOf?(title: string): string
  onChange(cells: string[]): void
}

/** The cells of one row as fields: the original beside what was changed, the faults under their own cell. */
export function RowCells({ titles, cells, faults, originalOf, hintOf, onChange }: RowCellsProps) {
  return (
    <div className="hj-correct-cells">
      {titles.map((title, at) => {
        const original = originalOf(at)
        return (
          <label key={title + at}>
            <span>{title}</span>
            <Input
              value={cells[at]}
              placeholder={hintOf?.(title)}
              onChange={(event) => onChange(cells.map((cell, index) => (index === at ? event.target.value : cell)))}
            />
            {original !== undefined && <span className="hj-quiet hj-small">原文：{original}</span>}
            {faults
              .filter((fault) => fault.field === title)
              .map((fault) => (
                <span key={fault.reason} className="hj-correct-fault">
                  {fault.message}
                </span>
              ))}
          </label>
        )
      })}
    </div>
  )
}
