// What a plan page shows of a round: its tasks, who agreed, what merging saves, and how far each wave is.
import { z } from 'zod'
import type { Act } from '#platform/operation.ts'
import { usesClasses } from '../domain/plan-definition.ts'
import { missingConsents } from '../operations/round-consents.ts'
import { closesAt } from '../operations/plan-entropy.ts'
import { quotaByStratum, strataFacts, targetCount } from '../operations/plan-facts.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import type { StoredResult } from '../store/result-store.ts'
import { findForecast, listConsents } from '../store/task-store.ts'
import { waveStateWords } from '../strings.ts'
import { stratumRow } from './plan-shapes.ts'

export const roundShape = {
  tasks: z.array(
    z.object({
      code: z.string(),
      agencyId: z.uuid(),
      agencyName: z.string(),
      items: z.array(z.object({ itemId: z.uuid(), name: z.string() })),
      scope: z.string(),
      profile: z.enum(['open', 'protected']),
      places: z.int(),
      frameCount: z.int().nullable(),
      targetCount: z.int().nullable(),
      root: z.string().nullable(),
      strata: z.array(stratumRow),
    }),
  ),
  consents: z.array(
    z.object({
      agencyId: z.uuid(),
      agencyName: z.string(),
      /** null while the department has not answered. */
      answer: z.enum(['consent', 'refuse']).nullable(),
      reason: z.string(),
      personName: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
      isMine: z.boolean(),
    }),
  ),
  forecast: z.object({ selections: z.string(), merged: z.string(), separate: z.string() }).nullable(),
  waves: z.array(
    z.object({
      wave: z.int(),
      state: z.enum(['waiting', 'drawn', 'failed']),
      stateName: z.string(),
      sourceMoment: z.iso.datetime(),
      holdAt: z.iso.datetime(),
      closesAt: z.iso.datetime(),
      visitsFrom: z.iso.date(),
      visitsTo: z.iso.date(),
      drawnCount: z.int().nullable(),
      resultRoot: z.string().nullable(),
    }),
  ),
}
const output = z.object(roundShape)

export async function roundOf(
  act: Act,
  plan: Plan,
  frames: readonly FrozenFrame[],
  results: readonly StoredResult[],
): Promise<z.input<typeof output>> {
  const forecast = await findForecast(act.tx, plan.planId)
  return {
    tasks: plan.tasks.map((task) => taskOf(task, frames, results)),
    consents: await consentsOf(act, plan),
    forecast:
      forecast === undefined
        ? null
        : { selections: forecast.selections, merged: forecast.merged, separate: forecast.separate },
    waves: plan.waves.map((wave) => {
      const result = results.find((one) => one.wave === wave.wave)
      return {
        wave: wave.wave,
        state: wave.state,
        stateName: waveStateWords[wave.state],
        sourceMoment: wave.sourceMoment.toISOString(),
        holdAt: wave.holdAt.toISOString(),
        closesAt: closesAt(wave).toISOString(),
        visitsFrom: wave.visitsFrom,
        visitsTo: wave.visitsTo,
        drawnCount: result?.drawnCount ?? null,
        resultRoot: result?.resultRoot ?? null,
      }
    }),
  }
}

function taskOf(
  task: Plan['tasks'][number],
  frames: readonly FrozenFrame[],
  results: readonly StoredResult[],
): z.input<typeof output>['tasks'][number] {
  const own = frames.filter((frame) => frame.task === task.code)
  const drawn = results.map((result) => ({ ...result, tasks: result.tasks.filter((one) => one.task === task.code) }))
  return {
    code: task.code,
    agencyId: task.departmentId,
    agencyName: task.departmentName,
    items: task.itemIds.map((itemId, i) => ({ itemId, name: task.itemNames[i] ?? '' })),
    scope: task.definition.scope.description,
    profile: usesClasses(task.definition) ? 'protected' : 'open',
    places: task.definition.slots.length,
    frameCount: own[0]?.unitCount ?? null,
    targetCount: own.length === 0 ? null : targetCount(own),
    root: own[0]?.root ?? null,
    strata: strataFacts(own, results.length === 0 ? undefined : quotaByStratum(drawn)),
  }
}

async function consentsOf(act: Act, plan: Plan): Promise<z.input<typeof output>['consents']> {
  const given = await listConsents(act.tx, plan.planId)
  const isMine = (agencyId: string): boolean => act.actor.scope.includes(agencyId)
  const waiting = await missingConsents(act, plan)
  return [
    ...given.map((consent) => ({
      agencyId: consent.departmentId,
      agencyName: consent.departmentName,
      answer: consent.answer,
      reason: consent.reason,
      personName: consent.personName,
      answeredAt: consent.answeredAt.toISOString(),
      isMine: isMine(consent.departmentId),
    })),
    ...waiting.map(({ id, name }) => ({
      agencyId: id,
      agencyName: name,
      answer: null,
      reason: '',
      personName: null,
      answeredAt: null,
      isMine: isMine(id),
    })),
  ]
}
