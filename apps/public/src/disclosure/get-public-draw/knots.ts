import type { DrawMoment, PublicDraw } from '../../api/shapes.ts'
import type { Knot } from '../../ui/rope-of-knots.tsx'

/** The states of the rope in order, with what a citizen calls them (verifiable.md §3). */
const STEPS: readonly { readonly state: string; readonly name: string }[] = [
  { state: 'APPROVED', name: '批准计划' },
  { state: 'FROZEN', name: '冻结名单' },
  { state: 'COMMITTED', name: '封存并公布' },
  { state: 'WITNESSED', name: '第三方见证' },
  { state: 'ARMED', name: '等待随机数' },
  { state: 'SEEDED', name: '随机数到达' },
  { state: 'DRAWN', name: '抽取' },
  { state: 'RELEASED', name: '派出检查' },
  { state: 'EXECUTED', name: '检查完成' },
  { state: 'DISCLOSED', name: '公开名单' },
  { state: 'CLOSED', name: '公示结果' },
]

/** The rope of one draw: what happened with its moment and hash, where it stands, and what is still to come. */
export function knotsOf(draw: Pick<PublicDraw, 'history' | 'state' | 'listRelease'>): Knot[] {
  const knots = ownKnots(draw)
  const ahead = knots.findIndex((knot) => knot.state === 'ahead')
  return knots.toSpliced(ahead === -1 ? knots.length : ahead, 0, ...knotsOfLaterWaves(draw.history))
}

/** What the later waves did beside the draw's own way. */
function knotsOfLaterWaves(history: PublicDraw['history']): Knot[] {
  return history
    .filter((moment) => moment.wave > 1)
    .flatMap((moment) => {
      const name = LATER[moment.state]
      return name === undefined ? [] : { ...tied(`第 ${moment.wave} 批${name}`, moment), state: 'tied' as const }
    })
}

const LATER: Readonly<Record<string, string>> = { DRAWN: '抽取', RELEASED: '派出检查', FAILED: '未能抽取' }

function ownKnots(draw: Pick<PublicDraw, 'history' | 'state' | 'listRelease'>): Knot[] {
  const happened = new Map<string, DrawMoment>()
  const own = draw.history.filter((moment) => moment.wave === 1)
  for (const moment of own) if (!happened.has(moment.state)) happened.set(moment.state, moment)
  const end = happened.get('VOID') ?? happened.get('FAILED')
  const steps = STEPS.filter((step) => draw.listRelease !== 'never' || step.state !== 'DISCLOSED')
  const last = steps.findLastIndex((step) => happened.has(step.state))
  if (end !== undefined)
    return [
      ...steps
        .slice(0, last + 1)
        .filter((step) => happened.has(step.state))
        .map((step) => tied(step.name, happened.get(step.state))),
      cut(end),
    ]
  return steps.map((step, index) => {
    const moment = happened.get(step.state)
    if (moment !== undefined)
      return index === last && draw.state !== 'CLOSED'
        ? { ...tied(step.name, moment), state: 'now' as const }
        : tied(step.name, moment)
    return { name: step.name, state: index < last ? ('tied' as const) : ('ahead' as const) }
  })
}

function tied(name: string, moment: DrawMoment | undefined): Knot {
  return {
    name,
    state: 'tied',
    at: moment?.at,
    hash: moment?.leafHash,
    hashLabel: '存证',
    note: moment?.reason ?? undefined,
  }
}

function cut(moment: DrawMoment): Knot {
  return { ...tied(moment.state === 'VOID' ? '作废' : '未能抽取', moment), state: 'cut' }
}
