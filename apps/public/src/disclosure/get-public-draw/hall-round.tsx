import type { PublicDraw } from '../../api/shapes.ts'
import { shortMoment } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { type PublicWave, waveAhead } from './waves.ts'

/** Who goes in together and how far each wave is, in two lines of the wall; nothing for one department and one wave. */
export function HallRound({ draw }: { draw: PublicDraw }) {
  const { round } = draw
  if (round === null) return null
  const next = waveAhead(draw)
  return (
    <>
      {round.tasks.length > 1 && (
        <ul class="hall-round">
          {round.tasks.map((task) => (
            <li key={task.code}>
              {task.agencyName} <b>{grouped(task.targetCount)} 户</b>
            </li>
          ))}
        </ul>
      )}
      {round.waves.length > 1 && (
        <ul class="hall-round">
          {round.waves.map((wave) => (
            <li key={wave.wave} aria-current={wave.wave === next?.wave ? 'step' : undefined}>
              第 {wave.wave} 批 {wordsOf(wave)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function wordsOf(wave: PublicWave): string {
  if (wave.drawnCount !== null) return `入企 ${grouped(wave.drawnCount)} 户`
  return wave.failedReason === null ? `${shortMoment(wave.holdAt)} 抽取` : '未能抽取'
}
