import { cellsPath } from '../ui/cells.ts'

/** The hall keeps its clock, waits for the draw, and shows its arrival once. Only here does anything move. */
const TICK_MS = 1_000
const ASK_MS = 4_000
const STILL_MS = 10_000
const CHARACTERS_MS = 4_000
const FILL_MS = 12_000
const FRAME_MS = 50

const found = document.querySelector<HTMLElement>('.hall')
const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
/** The server's clock is the one that counts; a wall's own may be wrong. */
const ahead = Date.parse(found?.dataset['now'] ?? '') - Date.now() || 0
let isStill = false
let isPlaying = false

function tick(): void {
  if (isStill) return
  const now = Date.now() + ahead
  const clock = document.querySelector('[data-clock]')
  if (clock !== null) clock.textContent = timeOf(now, true)
  const left = document.querySelector<HTMLElement>('[data-countdown-seconds]')
  if (left === null) return
  const ms = Date.parse(left.dataset['countdownSeconds'] ?? '') - now
  left.textContent = remaining(Math.max(0, ms))
  if (ms <= 0) void ask()
}

function timeOf(ms: number, withSeconds: boolean): string {
  const text = new Date(ms).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  return withSeconds ? text : text.slice(0, 5)
}

function remaining(ms: number): string {
  const seconds = Math.ceil(ms / TICK_MS)
  const days = Math.floor(seconds / 86_400)
  const parts = [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':')
  return days > 0 ? `${days} 天 ${clock}` : clock
}

/** Fetches the same page; a change of phase is shown, and a draw that has been held is played. */
async function ask(): Promise<void> {
  if (isPlaying || found === null || ['drawn', 'stopped'].includes(found.dataset['phase'] ?? '')) return
  isPlaying = true
  const fresh = await freshHall()
  const phase = fresh?.dataset['phase'] ?? found.dataset['phase']
  if (fresh !== undefined && phase !== found.dataset['phase']) {
    if (isDrawn(phase) && !isCalm) await play(found, fresh)
    else show(found, fresh)
  }
  isPlaying = false
}

/** Drawn, whole or as far as a wave. */
function isDrawn(phase: string | undefined): boolean {
  return phase === 'drawn' || phase?.startsWith('between-') === true
}

async function freshHall(): Promise<HTMLElement | undefined> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (answer?.ok !== true) return undefined
  return (
    new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('.hall') ?? undefined
  )
}

function show(onto: HTMLElement, fresh: HTMLElement): void {
  onto.replaceChildren(...fresh.childNodes)
  onto.dataset['phase'] = fresh.dataset['phase'] ?? ''
  tick()
}

/** Ten seconds in which nothing moves, then the seed character by character, then the districts one after another. */
async function play(onto: HTMLElement, fresh: HTMLElement): Promise<void> {
  await stillness(onto)
  const seed = fresh.querySelector<HTMLElement>('[data-seed]')
  const total = fresh.querySelector<HTMLElement>('[data-total]')
  const blocks = [...fresh.querySelectorAll<HTMLElement>('[data-block]')]
  for (const block of blocks) fill(block, 0)
  const whole = seed?.textContent ?? ''
  const sum = total?.textContent ?? ''
  if (seed !== null) seed.textContent = ''
  if (total !== null) total.textContent = '0'
  show(onto, fresh)
  if (seed !== null) await over(CHARACTERS_MS, (part) => type(seed, whole, part))
  const cells = blocks.reduce((all, block) => all + cellsOf(block), 0)
  const units = Number(total?.dataset['total'] ?? 0)
  await over(FILL_MS, (part) => {
    let left = Math.round(cells * part)
    for (const block of blocks) {
      const own = Math.min(left, cellsOf(block))
      left -= own
      fill(block, own)
    }
    if (total !== null) total.textContent = part < 1 ? String(Math.floor(units * part)) : sum
  })
}

/** The clock stops, and the hall says only that the random number has come. */
async function stillness(onto: HTMLElement): Promise<void> {
  isStill = true
  onto.dataset['phase'] = 'still'
  const clock = onto.querySelector('[data-clock]')
  if (clock !== null) clock.textContent = timeOf(Date.now() + ahead, false)
  const moment = onto.querySelector('.hall-moment')
  if (moment !== null)
    moment.innerHTML = '<span>随机数已到</span><b class="hall-moment-words">静候</b><span>片刻之后揭晓</span>'
  await pause(STILL_MS)
  isStill = false
}

function cellsOf(block: HTMLElement): number {
  return Number(block.dataset['filled'] ?? 0)
}

function fill(block: HTMLElement, filled: number): void {
  if (block.dataset['shown'] === String(filled)) return
  block.dataset['shown'] = String(filled)
  const perRow = Number(block.dataset['perRow'] ?? 1)
  block.querySelector('.cells-drawn')?.setAttribute('d', cellsPath(0, filled, perRow))
  block.querySelector('.cells-empty')?.setAttribute('d', cellsPath(filled, Number(block.dataset['cells'] ?? 0), perRow))
}

/** The characters that have come; places still to come are dots, so that the line does not jump. */
function type(into: HTMLElement, whole: string, part: number): void {
  const end = Math.round(whole.length * part)
  into.textContent = whole.slice(0, end) + whole.slice(end).replace(/\S/gu, '·')
}

async function over(ms: number, step: (part: number) => void): Promise<void> {
  const began = performance.now()
  for (let part = 0; part < 1;) {
    part = Math.min(1, (performance.now() - began) / ms)
    step(part)
    await pause(FRAME_MS)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

setInterval(tick, TICK_MS)
setInterval(() => void ask(), ASK_MS)
tick()
