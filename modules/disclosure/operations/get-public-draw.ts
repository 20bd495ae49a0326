import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { PublicDrawRow, QualityRow } from '../queries/public-draws.ts'
import { findPublicDraw, listPublicQuality, listSteps, listWaves } from '../queries/public-draws.ts'
import {
  presentParties,
  presentRound,
  presentSource,
  publicParty,
  publicRound,
  publicSource,
} from '../queries/public-round.ts'
import { no } from '../refusals.ts'
import { strings } from '../strings.ts'
import { publicDrawSummary, summariseDraw } from './list-public-draws.ts'

const instant = z.iso.datetime({ offset: true })

/** One draw in public: the rope of states with their leaves, counts, probabilities, sources. Never a name, never an entity's class. */
export const getPublicDraw = operation({
  name: 'get-public-draw',
  kind: 'query',
  permission: 'public',
  summary: '公众查看一次抽取',
  input: z.object({ planId: z.uuid() }),
  output: publicDrawSummary.extend({
    profile: z.enum(['open', 'protected']),
    legalBasis: z.string(),
    scope: z.string(),
    period: z.string(),
    items: z.array(z.object({ code: z.string(), name: z.string() })),
    candidateRows: z.int(),
    officerCount: z.int(),
    commitment: z.string(),
    leafHash: z.string(),
    discloseOn: z.iso.date(),
    history: z.array(
      z.object({
        state: z.string(),
        wave: z.int(),
        label: z.string(),
        at: instant,
        leafHash: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    sources: z.array(publicSource),
    parties: z.array(publicParty),
    round: publicRound.nullable().describe('联合抽查或者分批抽取；一个任务、一批的为空'),
    strata: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        frameCount: z.int(),
        eligible: z.int(),
        excluded: z.int(),
        certainty: z.int(),
        target: z.string(),
        drawn: z.int().nullable(),
        probability: z.string(),
        percent: z.string(),
      }),
    ),
    classes: z
      .array(
        z.object({
          stratumLabel: z.string(),
          cls: z.string(),
          count: z.int(),
          probability: z.string(),
          percent: z.string(),
        }),
      )
      .describe('仅公开型抽取；保护型为空'),
    excluded: z.array(z.object({ code: z.string(), label: z.string(), count: z.int() })),
    drawnCount: z.int().nullable(),
    seed: z.string().nullable(),
    resultRoot: z.string().nullable(),
    release: z.object({ released: z.boolean(), at: instant.nullable(), note: z.string() }),
    inspected: z.object({ visited: z.int(), total: z.int() }).nullable(),
    quality: z
      .array(
        z.object({
          wave: z.int(),
          checkedAt: instant,
          leafHash: z.string(),
          isHeld: z.boolean(),
          tests: z.array(
            z.object({
              label: z.string(),
              agencyName: z.string().nullable(),
              method: z.string(),
              groups: z.int(),
              df: z.int(),
              statistic: z.string(),
              p: z.string(),
              verdict: z.string(),
              verdictLabel: z.string(),
            }),
          ),
          explanation: z.string().nullable(),
          explainedAt: instant.nullable(),
        }),
      )
      .describe('各批放行前的质量检验；抽取之前没有'),
    lint: z
      .object({
        findings: z.array(z.object({ words: z.string(), reasons: z.array(z.string()) })),
        rehearsal: z.object({ seeds: z.int(), infeasible: z.int() }),
      })
      .nullable()
      .describe('承诺之前的检视与试抽'),
    asOf: instant,
  }),
  async run({ tx, now }, { planId }) {
    const draw = await findPublicDraw(tx, planId)
    if (draw === undefined) return no('draw-unknown')
    const steps = await listSteps(tx, planId)
    return ok({
      ...summariseDraw(draw),
      profile: draw.profile,
      legalBasis: draw.legalBasis,
      scope: draw.scope,
      period: draw.period,
      items: [...draw.items],
      candidateRows: draw.candidateRows,
      officerCount: draw.officerCount,
      commitment: draw.commitHash,
      leafHash: draw.leafHash,
      discloseOn: draw.discloseOn,
      history: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
      ...rulesOf(draw),
      drawnCount: draw.drawnCount,
      seed: draw.seed,
      resultRoot: draw.resultRoot,
      release: { released: draw.isListPublic, at: draw.releasedAt?.toISOString() ?? null, note: releaseNote(draw) },
      inspected: draw.drawnCount === null ? null : { visited: draw.visitedCount, total: draw.drawnCount },
      round: presentRound(draw, await listWaves(tx, planId)),
      quality: (await listPublicQuality(tx, planId)).map((row) => qualityOf(draw, row)),
      lint: draw.lint,
      asOf: now.toISOString(),
    })
  },
})

/** A stratum by the word people read. */
export function stratumLabel(draw: PublicDrawRow, key: string): string {
  return draw.strata.find((stratum) => stratum.key === key)?.label ?? key
}

function rulesOf(draw: PublicDrawRow) {
  return {
    sources: draw.sources.map(presentSource),
    parties: presentParties(draw.parties, draw.silentParties),
    strata: draw.strata.map(({ expected, ...stratum }) => ({ ...stratum, target: expected })),
    classes: draw.classes.map(({ stratum, ...rest }) => ({ stratumLabel: stratumLabel(draw, stratum), ...rest })),
    excluded: [...draw.excluded],
  }
}

function qualityOf(draw: PublicDrawRow, row: QualityRow) {
  return {
    wave: row.wave,
    checkedAt: row.checkedAt.toISOString(),
    leafHash: row.leafHash,
    isHeld: row.document.held,
    tests: row.document.tests.map(({ test, task, ...one }) => ({
      ...one,
      agencyName: draw.tasks.find(({ code }) => code === task)?.agencyName ?? null,
      label: strings.qualityTests[test] ?? test,
      verdictLabel: strings.qualityVerdicts[one.verdict] ?? one.verdict,
    })),
    explanation: row.explanation,
    explainedAt: row.explainedAt?.toISOString() ?? null,
  }
}

/** Why names are, or are not yet, or never will be shown. */
export function releaseNote(draw: PublicDrawRow): string {
  if (draw.endedReason !== null && draw.drawnAt === null) return strings.drawn.noResult
  if (draw.isListPublic) return '名单已公开。'
  return draw.listRelease === 'never'
    ? strings.drawn.never
    : `名单${strings.release[draw.listRelease]}；此前只公开数量和概率。`
}
