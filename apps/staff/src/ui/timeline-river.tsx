import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { dayNumber, longDay, momentInBeijing } from './day.ts'
import { type RiverRange, riverScale } from './river.ts'
import './timeline-river.css'

export interface RiverMark {
  key: string
  day: string
  kind: string
  title: string
}

interface TimelineRiverProps {
  marks: RiverMark[]
  /** Kinds from top to bottom, each a lane. */
  lanes: { kind: string; name: string }[]
  range: RiverRange | undefined
  onRange(range: RiverRange | undefined): void
}

const WIDTH = 1000
const LANE = 22

/** A river of time; brushing a stretch filters the list below, double-clicking clears it. */
export function TimelineRiver({ marks, lanes, range, onRange }: TimelineRiverProps) {
  const scale = riverScale(
    marks.map((mark) => mark.day),
    momentInBeijing(new Date().toISOString())?.day,
  )
  const brush = useBrush(scale.dayAt, onRange)
  const shown = brush.draft ?? range
  const height = lanes.length * LANE + 24
  return (
    <div className="hj-river">
      <div className="hj-river-names" aria-hidden="true">
        {lanes.map((lane) => (
          <span key={lane.kind}>{lane.name}</span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        preserveAspectRatio="none"
        style={{ height }}
        role="group"
        tabIndex={0}
        aria-label="时间轴：拖动可选一段时间，按退出键清除"
        onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && onRange(undefined)}
        onDoubleClick={() => onRange(undefined)}
        {...brush.handlers}
      >
        {scale.years.map((year) => (
          <line
            key={year.year}
            className="hj-river-year"
            x1={year.at * WIDTH}
            x2={year.at * WIDTH}
            y1="0"
            y2={height - 22}
          />
        ))}
        {lanes.map((lane, at) => (
          <line
            key={lane.kind}
            className="hj-river-lane"
            x1="0"
            x2={WIDTH}
            y1={at * LANE + LANE / 2}
            y2={at * LANE + LANE / 2}
          />
        ))}
        {shown && (
          <rect
            className="hj-river-range"
            x={scale.at(shown.from) * WIDTH}
            width={Math.max(2, (scale.at(shown.to) - scale.at(shown.from)) * WIDTH)}
            y="0"
            height={height - 22}
          />
        )}
        {marks.map((mark) => (
          <RiverTick
            key={mark.key}
            mark={mark}
            x={scale.at(mark.day) * WIDTH}
            lane={lanes.findIndex((lane) => lane.kind === mark.kind)}
            faded={isOutside(mark.day, shown)}
          />
        ))}
      </svg>
      <div className="hj-river-years" aria-hidden="true">
        {scale.years.map((year) => (
          <span key={year.year} style={{ left: `${year.at * 100}%` }}>
            {year.year}
          </span>
        ))}
      </div>
    </div>
  )
}

function RiverTick({ mark, x, lane, faded }: { mark: RiverMark; x: number; lane: number; faded: boolean }) {
  const y = Math.max(lane, 0) * LANE + LANE / 2
  return (
    <g className={faded ? 'hj-river-mark hj-river-faded' : 'hj-river-mark'}>
      <title>{`${longDay(mark.day)} ${mark.title}`}</title>
      <line x1={x} x2={x} y1={y - 7} y2={y + 7} />
    </g>
  )
}

function isOutside(day: string, range: RiverRange | undefined): boolean {
  return range !== undefined && (day < range.from || day > range.to)
}

function useBrush(dayAt: (part: number) => string, onRange: (range: RiverRange | undefined) => void) {
  const from = useRef<string | undefined>(undefined)
  const [draft, setDraft] = useState<RiverRange | undefined>(undefined)
  function pointedDay(event: PointerEvent<SVGSVGElement>): string {
    const box = event.currentTarget.getBoundingClientRect()
    return dayAt((event.clientX - box.left) / box.width)
  }
  function ordered(event: PointerEvent<SVGSVGElement>): RiverRange {
    const there = pointedDay(event)
    const here = from.current ?? there
    return here < there ? { from: here, to: there } : { from: there, to: here }
  }
  const handlers = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = pointedDay(event)
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      if (from.current !== undefined) setDraft(ordered(event))
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const chosen = ordered(event)
      from.current = undefined
      setDraft(undefined)
      if (spanOf(chosen) > 1) onRange(chosen)
    },
  }
  return { draft, handlers }
}

function spanOf(range: RiverRange): number {
  return (dayNumber(range.to) ?? 0) - (dayNumber(range.from) ?? 0)
}
