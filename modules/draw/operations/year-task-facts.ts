import type { z } from 'zod'
import type { yearTaskFacts } from '../planning-events.ts'
import type { YearSizing } from '../domain/year-plan.ts'
import type { YearTask } from '../store/year-plan-store.ts'
import { targetingWords, yearMethodWords } from '../planning-strings.ts'

/** A task as a reader sees it, without its progress. */
export function yearTaskFact(task: YearTask): z.input<typeof yearTaskFacts> {
  return {
    yearTaskId: task.yearTaskId,
    number: task.number,
    name: task.name,
    targeting: targetingWords[task.targeting],
    office: task.office,
    partners: [...task.jointAgencyNames],
    items: task.itemCodes.map((code, i) => ({ code, name: task.itemNames[i] ?? code })),
    objects: task.objects.description,
    size: sizeWords(task.sizing),
    windowFrom: task.windowFrom,
    windowTo: task.windowTo,
    method: yearMethodWords[task.method],
    batches: task.batches,
    addedOn: task.addedOn,
    addedReason: task.addedReason,
  }
}

function sizeWords(sizing: YearSizing): string {
  if (sizing.mode === 'number') return `${sizing.n} 户`
  const percent = (sizing.num * 100) / sizing.den
  return `${Number.isInteger(percent) ? percent : percent.toFixed(2).replace(/0+$/u, '')}%`
}
