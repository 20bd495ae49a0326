import type { DistrictBlock } from '../district-blocks.tsx'

/** The ten seconds before the seed, in which nothing on the wall moves (design.md §4). */
export const STILL_SECONDS = 10
const SEED_MS = 4_000
const PAUSE_MS = 800
const FILL_MS = 12_000

export type HallPhase = 'announced' | 'waiting' | 'still' | 'late' | 'seed' | 'filling' | 'done'

/** Before the seed: how the wall stands, given the seconds until the seed is due. */
export function phaseBeforeSeed(secondsToSeed: number | undefined): HallPhase {
  if (secondsToSeed === undefined) return 'announced'
  if (secondsToSeed <= 0) return 'late'
  return secondsToSeed <= STILL_SECONDS ? 'still' : 'waiting'
}

export interface HallFrame {
  phase: 'seed' | 'filling' | 'done'
  seedCharacters: number
  blocks: DistrictBlock[]
}

/** What the wall shows so many milliseconds after the seed came: its line first, then the blocks one after another. */
export function frameAfterSeed(elapsedMs: number, seedLength: number, blocks: readonly DistrictBlock[]): HallFrame {
  const seedCharacters = Math.min(seedLength, Math.floor((elapsedMs / SEED_MS) * seedLength))
  const filledPart = Math.min(1, Math.max(0, (elapsedMs - SEED_MS - PAUSE_MS) / FILL_MS))
  const total = blocks.reduce((sum, block) => sum + block.drawn, 0)
  let left = Math.floor(filledPart * total)
  const shown = blocks.map((block) => {
    const drawn = Math.min(block.drawn, left)
    left -= drawn
    return { ...block, drawn }
  })
  if (elapsedMs < SEED_MS) return { phase: 'seed', seedCharacters, blocks: shown }
  return { phase: filledPart < 1 ? 'filling' : 'done', seedCharacters, blocks: shown }
}

/** 2 天 03:04:05, for the line that says when the seed comes. */
export function countdownWords(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  const clock = [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  return days > 0 ? `${days} 天 ${clock}` : clock
}
