const WIDTH = 30

/** Draws how far something has come on one line of a terminal; silent where there is none. */
export function drawBar(label: string, done: number, all: number, began: number): void {
  if (!process.stderr.isTTY) return
  const part = Math.min(1, done / all)
  const full = Math.round(part * WIDTH)
  const seconds = (performance.now() - began) / 1000
  process.stderr.write(
    `\r${label} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done.toLocaleString('en-US')} / ${all.toLocaleString('en-US')} · ${seconds.toFixed(0)} 秒${part === 1 ? '\n' : ''}`,
  )
}
