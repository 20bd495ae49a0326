import { longMoment } from '../../ui/day.ts'
import { SourceEntry } from '../enter-source/form.tsx'
import { HoldAct } from '../hold-draw/act.tsx'
import { RelayForm } from '../relay-beacon/form.tsx'
import type { Plan } from './plan-query.ts'

type Wave = Plan['waves'][number]

/** What the next wave waits for: its own sources, and the draw when they are in. */
export function WaveAct({ plan, wave }: { plan: Plan; wave: Wave }) {
  const awaited = plan.sources.filter(
    (source) => source.wave === wave.wave && source.type !== 'parties' && !source.settled,
  )
  return (
    <>
      {awaited.map((source) =>
        source.isForeign ? (
          <RelayForm key={source.type} planId={plan.planId} source={source} opensAt={wave.sourceMoment} />
        ) : (
          <SourceEntry key={source.type} planId={plan.planId} source={source} opensAt={wave.sourceMoment} />
        ),
      )}
      <HoldAct plan={plan} wave={wave} />
    </>
  )
}

/** Who has not opened a share yet, and when the wave speaks and is drawn. */
export function waveNote(plan: Plan, wave: Wave): string {
  const silent = plan.parties.filter((party) => party.wave === wave.wave && !party.revealed).map((party) => party.name)
  const hidden = silent.length === 0 ? '' : `等候揭示：${silent.join('、')}（截止 ${longMoment(wave.closesAt)}）。`
  return `${hidden}种子 ${longMoment(wave.sourceMoment)} 产生，${longMoment(wave.holdAt)} 抽取。`
}
