import { useEffect, useRef } from 'react'
import './bar-chart.css'

export interface BarSeries {
  name: string
  values: (number | null)[]
}

interface BarChartProps {
  /** What the chart shows, in one sentence: its name for a reader who does not see it. */
  label: string
  categories: string[]
  series: BarSeries[]
  unit: string
  /** What the axis of categories counts, e.g. 每人承担的检查次数. */
  axis?: string
}

/** Bars by category; the drawing library is fetched when the first chart is on the page. A table beside it says the same in words. */
export function BarChart(props: BarChartProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    let isGone = false
    let dispose = () => {}
    void import('./draw-bars.ts').then(({ drawBars }) => {
      if (!isGone) dispose = drawBars(element, props)
    })
    return () => {
      isGone = true
      dispose()
    }
  }, [props])
  return <div ref={place} className="hj-chart" role="img" aria-label={props.label} />
}
