// What a joint round or a draw in waves adds to its public page.
import { z } from 'zod'
import type { PublicDrawRow, SourceState, WaveRow } from './public-draws.ts'

const instant = z.iso.datetime({ offset: true })

export const publicSource = z.object({
  type: z.string(),
  label: z.string(),
  at: z.string(),
  foreign: z.boolean(),
  value: z.string().nullable(),
  publications: z.array(z.object({ title: z.string(), url: z.string() })),
})

export const publicParty = z.object({
  name: z.string(),
  organ: z.string(),
  commitment: z.string(),
  isSilent: z.boolean(),
})

export const publicRound = z.object({
  tasks: z.array(
    z.object({
      code: z.string(),
      agencyName: z.string(),
      items: z.array(z.object({ code: z.string(), name: z.string() })),
      frameCount: z.int(),
      targetCount: z.int(),
    }),
  ),
  forecast: z.object({ selections: z.string(), merged: z.string(), separate: z.string() }).nullable(),
  waves: z.array(
    z.object({
      wave: z.int(),
      dueAt: instant,
      holdAt: instant,
      visitsFrom: z.iso.date(),
      visitsTo: z.iso.date(),
      sources: z.array(publicSource),
      parties: z.array(publicParty),
      drawnAt: instant.nullable(),
      drawnCount: z.int().nullable(),
      failedReason: z.string().nullable(),
    }),
  ),
})

export function presentSource(source: SourceState): z.input<typeof publicSource> {
  return {
    type: source.type,
    label: source.label,
    at: source.at,
    foreign: source.isForeign,
    value: source.value ?? null,
    publications: [...(source.publications ?? [])],
  }
}

export function presentParties(
  parties: PublicDrawRow['parties'],
  silent: readonly string[],
): z.input<typeof publicParty>[] {
  return parties.map((party) => ({ ...party, isSilent: silent.includes(party.name) }))
}

/** Tasks, savings and waves; null for one task and one wave. */
export function presentRound(draw: PublicDrawRow, waves: readonly WaveRow[]): z.input<typeof publicRound> | null {
  if (waves.length === 0) return null
  return {
    tasks: draw.tasks.map((task) => ({ ...task, items: [...task.items] })),
    forecast: draw.forecast,
    waves: waves.map((wave) => ({
      wave: wave.wave,
      dueAt: wave.sourceMoment.toISOString(),
      holdAt: wave.holdAt.toISOString(),
      visitsFrom: wave.visitsFrom,
      visitsTo: wave.visitsTo,
      sources: wave.sources.map(presentSource),
      parties: presentParties(wave.parties, wave.silentParties),
      drawnAt: wave.drawnAt?.toISOString() ?? null,
      drawnCount: wave.drawnCount,
      failedReason: wave.failedReason,
    })),
  }
}
