import { timeUntil } from '../ui/moment.ts'

const EVERY_MS = 10_000

/** Keeps the countdown words true while the page stays open. Without scripts they are true as of loading. */
function refresh(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-countdown]')) {
    const words = timeUntil(element.dataset['countdown'] ?? '', new Date()) ?? '时间已到，刷新本页看进展'
    if (element.textContent !== words) element.textContent = words
  }
}

setInterval(refresh, EVERY_MS)
