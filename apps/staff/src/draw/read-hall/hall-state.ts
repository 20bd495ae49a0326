import type { HallState } from '../../ui/hall/draw-hall.tsx'
import { rank } from '../plan-words.ts'
import { stratumBlocks } from '../read-plan/stratum-blocks.ts'
import type { Hall } from './screen.tsx'

/** The hall's answer as the wall draws it: counts only, commitments with their times, the witnesses by name and organ. */
export function hallState(hall: Hall, origin: string): HallState {
  const parties = hall.parties.map((party) => ({ name: party.name, agencyName: party.organ, stage: stageOf(party) }))
  const witnesses = hall.witnesses.map((each) => ({ name: each.person, agencyName: each.organ, stage: '账本见证' }))
  const isJoint = hall.tasks.length > 1
  const next = hall.seedLine === null ? undefined : hall.waves.find((wave) => wave.state === 'waiting')
  return {
    title: hall.title,
    agencyName: hall.agencyName,
    frameCount: hall.frameCount,
    tasks: hall.tasks.length > 1 ? hall.tasks.map(({ agencyName, targetCount }) => ({ agencyName, targetCount })) : [],
    waves: hall.waves.length > 1 ? hall.waves.map((wave) => ({ ...wave, isCurrent: wave.wave === hall.wave })) : [],
    targetCount: hall.drawnCount ?? hall.targetCount,
    isRehearsal: hall.rehearsalNotice !== null,
    isVoid: hall.state === 'VOID' || hall.state === 'FAILED',
    seedDueAt: rank(hall.state) >= rank('COMMITTED') ? hall.holdAt : null,
    seed: hall.seedLine,
    nextWave: next?.wave ?? null,
    targetUnit: isJoint && hall.drawnCount === null ? '户次' : '户',
    blocks: stratumBlocks(hall.strata, { isJoint, isPartial: next !== undefined }),
    commitments: commitmentsOf(hall),
    witnesses: parties.length > 0 ? parties : witnesses,
    ruleSentence: ruleSentence(hall),
    publicUrl: `${origin}/draws/${hall.planId}`,
  }
}

function stageOf(party: { committed: boolean; revealed: boolean }): string {
  if (party.revealed) return '已揭示'
  return party.committed ? '已承诺' : '待承诺'
}

function commitmentsOf(hall: Hall): HallState['commitments'] {
  const knots = hall.rope.filter((knot) => knot.state === 'FROZEN' || knot.state === 'WITNESSED')
  const named = knots.map((knot) => ({
    name: knot.state === 'FROZEN' ? '名册' : '见证',
    at: knot.at,
    hash: knot.leafHash,
  }))
  if (!hall.commitHash || !hall.committedAt) return named
  return [...named, { name: '承诺书', at: hall.committedAt, hash: hall.commitHash }].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  )
}

function ruleSentence(hall: Hall): string {
  const sources = hall.sources.map((source) =>
    source.type === 'parties' ? source.label : `${source.label}第 ${source.at} 期`,
  )
  const strata =
    hall.strata.length > 1 ? `分 ${hall.strata.length} 层，层内每户的概率事先公布；` : '每户的概率事先公布；'
  const excluded = hall.excludedCount > 0 ? `排除 ${hall.excludedCount} 户，逐户有理由；` : ''
  return `${strata}${excluded}种子由${sources.join('与')}合成。`
}
