import type { DrawLine } from '../../api/shapes.ts'
import { grouped } from '../../ui/numbers.ts'

/** What a citizen reads for each state of a draw (verifiable.md §3). */
const STATE_WORDS: Readonly<Record<string, string>> = {
  DRAFT: '正在编制',
  APPROVED: '计划已批准',
  FROZEN: '对象名单已冻结',
  COMMITTED: '名单与规则已封存，等待随机数',
  WITNESSED: '封存已有人见证，等待随机数',
  ARMED: '等待随机数',
  SEEDED: '随机数已到，正在抽取',
  DRAWN: '已抽取',
  RELEASED: '检查中',
  EXECUTED: '检查已完成',
  DISCLOSED: '名单已公开',
  CLOSED: '结果已公示',
  VOID: '已作废',
  FAILED: '未能抽取',
}

const AHEAD: ReadonlySet<string> = new Set(['DRAFT', 'APPROVED', 'FROZEN', 'COMMITTED', 'WITNESSED', 'ARMED'])

export function stateWords(draw: Pick<DrawLine, 'state' | 'stateLabel'>): string {
  return STATE_WORDS[draw.state] ?? draw.stateLabel
}

/** True while nobody can know who will be drawn. */
export function isAhead(state: string): boolean {
  return AHEAD.has(state)
}

export function isStopped(state: string): boolean {
  return state === 'VOID' || state === 'FAILED'
}

/** 从 12,480 户中抽 375 户; of a joint round the places of all departments, of which one unit may hold several. */
export function drawSentence(draw: Pick<DrawLine, 'frameCount' | 'targetCount' | 'state' | 'joint'>): string {
  const verb = isAhead(draw.state) || isStopped(draw.state) ? '抽' : '抽出'
  return `从 ${grouped(draw.frameCount)} 户中${verb} ${grouped(draw.targetCount)} ${draw.joint ? '户次' : '户'}`
}

/** Draws for the thin timeline: the last that were held, then those to come, in the order of time. */
export function aroundNow(
  draws: readonly DrawLine[],
  now: Date,
  past = 2,
  ahead = 3,
): { held: DrawLine[]; coming: DrawLine[] } {
  const coming = draws
    .filter((draw) => isAhead(draw.state) && draw.dueAt !== null && Date.parse(draw.dueAt) > now.getTime())
    .toSorted((a, b) => compare(a.dueAt, b.dueAt))
    .slice(0, ahead)
  const held = draws
    .filter((draw) => draw.drawnAt !== null && Date.parse(draw.drawnAt) <= now.getTime())
    .toSorted((a, b) => compare(a.drawnAt, b.drawnAt))
    .slice(-past)
  return { held, coming }
}

function compare(a: string | null, b: string | null): number {
  return Date.parse(a ?? '') - Date.parse(b ?? '')
}
