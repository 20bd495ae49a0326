import type { PublicDraw } from '../../api/shapes.ts'

/** A wave of a draw that has several. */
export type PublicWave = NonNullable<PublicDraw['round']>['waves'][number]

/** The next wave that is neither drawn nor failed; none for a draw in one wave. */
export function waveAhead(draw: Pick<PublicDraw, 'round'>): PublicWave | undefined {
  const waves = draw.round?.waves ?? []
  return waves.length > 1 ? waves.find((wave) => wave.drawnAt === null && wave.failedReason === null) : undefined
}

/** Whether something was drawn and something is still to be. */
export function hasWaveAhead(draw: Pick<PublicDraw, 'round' | 'drawnAt'>): boolean {
  return draw.drawnAt !== null && waveAhead(draw) !== undefined
}

/** Of what places are counted: several departments may hold one unit at once. */
export function unitOf(draw: Pick<PublicDraw, 'joint'>): '户' | '户次' {
  return draw.joint ? '户次' : '户'
}
