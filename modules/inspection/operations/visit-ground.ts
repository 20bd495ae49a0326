import { inspectionKindWords } from '../strings.ts'
import type { Visit } from '../domain/visit.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { outsideDrawOn } from './outside-draw-on.ts'

/** What a visit rests on: the draw, an exception of the closed list of its day, or its kind (个案, 专项). */
export function groundOf(visit: Pick<Visit, 'origin' | 'outsideDrawException' | 'inspectionKind' | 'plannedFromOn'>): {
  ground: string
  groundLabel: string
} {
  if (visit.origin === 'draw') return { ground: 'draw', groundLabel: '双随机抽取' }
  const code = visit.outsideDrawException
  if (code === null) return { ground: visit.inspectionKind, groundLabel: inspectionKindWords[visit.inspectionKind] }
  const exception = outsideDrawOn(plainDate(visit.plannedFromOn)).exceptions.find((one) => one.code === code)
  return { ground: code, groundLabel: exception?.title ?? code }
}
