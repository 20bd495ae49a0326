import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { charts, colours, fontStack } from '../../../../tokens/tokens.ts'
import type { BarSeries } from './bar-chart.tsx'

use([AriaComponent, BarChart, GridComponent, LabelLayout, LegendComponent, SVGRenderer, TooltipComponent])

/** Draws bars into an element and keeps them to its width; answers how to take them away again. Each series also has its own pattern. */
export function drawBars(
  element: HTMLElement,
  {
    categories,
    series,
    unit,
    axis = '',
  }: { categories: string[]; series: BarSeries[]; unit: string; axis?: string | undefined },
): () => void {
  const chart = init(element, undefined, { renderer: 'svg' })
  const quiet = { color: colours.ink2, fontSize: 12 }
  chart.setOption({
    animation: false,
    color: charts.map(({ colour }) => colour),
    textStyle: { fontFamily: fontStack, color: colours.ink },
    aria: { enabled: true, decal: { show: series.length > 1 } },
    grid: { left: 8, right: 16, top: series.length > 1 ? 52 : 28, bottom: axis === '' ? 8 : 28, containLabel: true },
    legend: { show: series.length > 1, top: 0, left: 0, itemWidth: 16, itemHeight: 10, textStyle: quiet },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      valueFormatter: (value: unknown) => `${String(value)} ${unit}`,
    },
    xAxis: {
      type: 'category',
      data: categories,
      name: axis,
      nameLocation: 'middle',
      nameGap: 30,
      nameTextStyle: quiet,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.hairline } },
      axisLabel: { ...quiet, interval: 0, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: unit,
      nameTextStyle: { ...quiet, align: 'left' },
      minInterval: 1,
      splitLine: { lineStyle: { color: colours.hairline } },
      axisLabel: quiet,
    },
    series: series.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: values,
      barMaxWidth: 36,
      label: { show: true, position: 'top', color: colours.ink, fontSize: 12 },
      labelLayout: { hideOverlap: true },
    })),
  })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(element)
  return () => {
    watch.disconnect()
    chart.dispose()
  }
}
