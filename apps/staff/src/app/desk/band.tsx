import { ClockLine } from '../../ui/clock-line.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { type Band, bandNames } from './bands.ts'
import { type DeskRow, rowClock } from './rows.ts'

interface DeskBandProps {
  band: Band
  /** What stands over rows that wait for no day. */
  name?: string | undefined
  rows: DeskRow[]
  today: string
  openId: string | undefined
  onOpen(id: string): void
}

/** One band of the desk: red only in the heading of what is overdue, plain rows under it. */
export function DeskBand({ band, name = bandNames[band], rows, today, openId, onOpen }: DeskBandProps) {
  return (
    <section className={`hj-band hj-band-${band}`}>
      <h2>
        {name} <span>{rows.length}</span>
      </h2>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="hj-plain-button hj-desk-row"
              aria-current={row.id === openId ? 'true' : undefined}
              onClick={() => onOpen(row.id)}
            >
              <span className="hj-desk-row-words">
                <span className="hj-desk-row-kind">{row.kindName}</span>
                <b>{row.title}</b>
                {row.detail && <span className="hj-quiet">{row.detail}</span>}
              </span>
              {row.dueOn ? <RowClock row={row} today={today} /> : <StateTag tone="plain">{row.stateName}</StateTag>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function RowClock({ row, today }: { row: DeskRow; today: string }) {
  const clock = rowClock(row, today)
  return clock ? <ClockLine clock={{ ...clock, citation: undefined }} narrow /> : null
}
