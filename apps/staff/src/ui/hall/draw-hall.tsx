import { useEffect, useState } from 'react'
import { longDay, momentInBeijing, shortMoment } from '../day.ts'
import { type DistrictBlock, DistrictBlocks } from '../district-blocks.tsx'
import { grouped } from '../numbers.ts'
import './draw-hall.css'
import { countdownWords, frameAfterSeed, type HallFrame, type HallPhase, phaseBeforeSeed } from './hall-motion.ts'
import { HallSide, type HallSideFacts } from './hall-side.tsx'

export interface HallState extends HallSideFacts {
  title: string
  agencyName: string
  frameCount: number
  targetCount: number
  targetUnit: string
  isRehearsal: boolean
  isVoid: boolean
  seedDueAt: string | null
  seed: string | null
  /** The wave that waits for its own seed while an earlier one is drawn. */
  nextWave: number | null
  /** Drawn per stratum once there is a result; zero before. No name ever reaches this page. */
  blocks: DistrictBlock[]
  /** The departments of a joint round; empty for one. */
  tasks: { agencyName: string; targetCount: number | null }[]
  /** The waves of a draw that has several. */
  waves: {
    wave: number
    stateName: string
    holdAt: string
    drawnCount: number | null
    isCurrent: boolean
  }[]
}

interface DrawHallProps {
  state: HallState
  wall: 'dark' | 'light'
  now: number
  /** Milliseconds since the seed was first seen here, or undefined when it had come before. */
  sinceSeedMs: number | undefined
}

const TRUST = '种子公布之前，没有人知道谁会被抽中；公布之后，人人都能重算一遍。'

/** 抽签大厅: what, how many, from how many; the blocks; the commitments; one sentence of trust. */
export function DrawHall({ state, wall, now, sinceSeedMs }: DrawHallProps) {
  const frame = hallFrame(state, sinceSeedMs)
  const seconds = state.seedDueAt ? (Date.parse(state.seedDueAt) - now) / 1000 : undefined
  const phase: HallPhase = frame ? frame.phase : phaseBeforeSeed(seconds)
  return (
    <div className="hj-hall" data-wall={wall} data-phase={phase}>
      {state.isRehearsal && <p className="hj-hall-rehearsal">演练</p>}
      <header className="hj-hall-top">
        <div>
          <p className="hj-hall-agency">{state.agencyName}</p>
          <h1>{state.title}</h1>
          <p className="hj-hall-count">
            从 <b>{grouped(state.frameCount)}</b> 户中抽 <b>{grouped(state.targetCount)}</b> {state.targetUnit}
          </p>
          <Round state={state} />
        </div>
        <BeijingClock now={now} />
      </header>
      <div className="hj-hall-body">
        <section className="hj-hall-centre">
          <SeedLine state={state} phase={phase} seconds={seconds} characters={frame?.seedCharacters ?? 0} />
          <NextWave state={state} seconds={seconds} />
          <DistrictBlocks large blocks={frame ? frame.blocks : state.blocks.map((block) => ({ ...block, drawn: 0 }))} />
        </section>
        <HallSide facts={state} />
      </div>
      <footer className="hj-hall-trust">{TRUST}</footer>
    </div>
  )
}

/** Who goes together and how far each wave is; nothing for one department and one wave. */
function Round({ state }: { state: HallState }) {
  if (state.tasks.length === 0 && state.waves.length === 0) return null
  return (
    <>
      {state.tasks.length > 0 && (
        <ul className="hj-hall-round">
          {state.tasks.map((task) => (
            <li key={task.agencyName}>
              {task.agencyName} {task.targetCount !== null && <b>{grouped(task.targetCount)} 户</b>}
            </li>
          ))}
        </ul>
      )}
      {state.waves.length > 0 && (
        <ul className="hj-hall-round">
          {state.waves.map((wave) => (
            <li key={wave.wave} aria-current={wave.isCurrent ? 'step' : undefined}>
              第 {wave.wave} 批{' '}
              {wave.drawnCount === null ? shortMoment(wave.holdAt) : <b>入企 {grouped(wave.drawnCount)} 户</b>}{' '}
              {wave.stateName}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function hallFrame(state: HallState, sinceSeedMs: number | undefined): HallFrame | undefined {
  if (!state.seed) return undefined
  return frameAfterSeed(sinceSeedMs ?? Number.MAX_SAFE_INTEGER, state.seed.length, state.blocks)
}

function BeijingClock({ now }: { now: number }) {
  const moment = momentInBeijing(new Date(now).toISOString())
  return (
    <div className="hj-hall-clock">
      <p>
        北京时间 <b>{moment?.time}</b>
      </p>
      <p>{moment && longDay(moment.day)}</p>
    </div>
  )
}

interface SeedLineProps {
  state: HallState
  phase: HallPhase
  seconds: number | undefined
  characters: number
}

function SeedLine({ state, phase, seconds, characters }: SeedLineProps) {
  if (state.isVoid) return <p className="hj-hall-seed hj-hall-void">这次抽取已作废，原因已经公布。</p>
  if (state.seed) {
    return (
      <p className="hj-hall-seed" aria-label={`种子 ${state.seed}`}>
        <span>种子</span>
        <code aria-hidden="true">
          {state.seed.slice(0, characters)}
          <i>{state.seed.slice(characters).replace(/./g, '·')}</i>
        </code>
      </p>
    )
  }
  return (
    <p className="hj-hall-seed">
      <span>种子</span>
      <em>{waitingWords(phase, seconds)}</em>
    </p>
  )
}

/** Between two waves: what was drawn stays, and the next seed is counted down to. */
function NextWave({ state, seconds }: { state: HallState; seconds: number | undefined }) {
  if (state.nextWave === null || state.isVoid) return null
  return (
    <p className="hj-hall-seed">
      <span>第 {state.nextWave} 批</span>
      <em>{waitingWords(phaseBeforeSeed(seconds), seconds)}</em>
    </p>
  )
}

function waitingWords(phase: HallPhase, seconds: number | undefined): string {
  if (phase === 'still') return '静候种子'
  if (phase === 'late') return '约定的时刻已到，等候公布来源的开出结果。只等候，不替换。'
  if (phase === 'waiting') return `距种子产生还有 ${countdownWords(seconds ?? 0)}`
  return '尚未公布承诺，种子的时刻未定'
}

/** The wall's clock; it beats once a second, and not at all for readers who asked for less motion during the fill. */
export function useBeat(fast: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), fast ? 60 : 1000)
    return () => window.clearInterval(timer)
  }, [fast])
  return now
}
