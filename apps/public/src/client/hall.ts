/** The wall keeps its own clock, waits for the random number, and shows its arrival. Only here does anything move. */
const TICK_MS = 1_000
const ASK_MS = 5_000
const STILL_MS = 10_000
const CHARACTER_MS = 40
const BLOCK_MS = 180

const WAITING = new Set(['COMMITTED', 'WITNESSED', 'ARMED', 'SEEDED'])

const hall = document.querySelector<HTMLElement>('.hall')
const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
let waiting = isWaiting(hall)

function tick(): void {
  const clock = document.querySelector('[data-clock]')
  if (clock !== null)
    clock.textContent = new Date().toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  const left = document.querySelector<HTMLElement>('[data-countdown-seconds]')
  if (left !== null) left.textContent = remaining(Date.parse(left.dataset['countdownSeconds'] ?? '') - Date.now())
}

function remaining(ms: number): string {
  if (ms <= 0) return '时间已到，正在核对公布的号码'
  const seconds = Math.ceil(ms / TICK_MS)
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** Fetches the same page; once the draw has been held, ten seconds of stillness, then the seed, then the counts. */
async function ask(): Promise<void> {
  if (!waiting || hall === null) return
  const fresh = await freshHall()
  if (fresh === undefined || isWaiting(fresh)) return
  waiting = false
  if (isCalm) hall.replaceChildren(...fresh.childNodes)
  else await play(hall, fresh)
}

async function freshHall(): Promise<HTMLElement | undefined> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (answer?.ok !== true) return undefined
  return (
    new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('.hall') ?? undefined
  )
}

async function play(onto: HTMLElement, fresh: HTMLElement): Promise<void> {
  await pause(STILL_MS)
  const seed = fresh.querySelector<HTMLElement>('[data-seed]')
  const whole = seed?.textContent ?? ''
  const drawn = [...fresh.querySelectorAll<SVGElement>('.cells-drawn')]
  for (const cells of drawn) cells.style.opacity = '0'
  if (seed !== null) seed.textContent = ''
  onto.replaceChildren(...fresh.childNodes)
  if (seed !== null) await type(seed, whole)
  for (const cells of drawn) {
    cells.style.opacity = '1'
    await pause(BLOCK_MS)
  }
}

function isWaiting(element: HTMLElement | null): boolean {
  return WAITING.has(element?.dataset['state'] ?? '')
}

async function type(into: HTMLElement, text: string): Promise<void> {
  for (let end = 1; end <= text.length; end += 1) {
    into.textContent = text.slice(0, end)
    await pause(CHARACTER_MS)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

setInterval(tick, TICK_MS)
setInterval(() => void ask(), ASK_MS)
tick()
