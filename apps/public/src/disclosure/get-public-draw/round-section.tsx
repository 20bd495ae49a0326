import type { PublicDraw } from '../../api/shapes.ts'
import { calendarDay, longMoment } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'

type Round = NonNullable<PublicDraw['round']>

/** 联合抽查与分批: each department's task, what one visit instead of several saves, and every wave with its moments. */
export function RoundSection({ draw }: { draw: PublicDraw }) {
  const { round } = draw
  if (round === null) return null
  return (
    <section aria-labelledby="round">
      <h2 id="round">{round.tasks.length > 1 ? '几个部门，一次进门' : '分批抽取'}</h2>
      {round.tasks.length > 1 && <Tasks round={round} />}
      {round.waves.length > 1 && <Waves round={round} />}
    </section>
  )
}

function Tasks({ round }: { round: Round }) {
  return (
    <>
      <p>
        各部门各有名册和规则，共用同一个随机数；抽到同一户的，合并为一次入企。
        {round.forecast !== null && (
          <>
            预计抽中 {round.forecast.selections} 户次；各自抽取要入企 {round.forecast.separate} 户，合并之后{' '}
            <b>{round.forecast.merged} 户</b>。
          </>
        )}
      </p>
      <div class="table-scroll" role="region" aria-label="各部门的任务" tabIndex={0}>
        <table>
          <caption class="sr">各部门的任务、事项与名额</caption>
          <thead>
            <tr>
              <th scope="col">部门</th>
              <th scope="col">事项</th>
              <th scope="col" class="num">
                名册
              </th>
              <th scope="col" class="num">
                名额
              </th>
            </tr>
          </thead>
          <tbody>
            {round.tasks.map((task) => (
              <tr key={task.code}>
                <th scope="row">{task.agencyName}</th>
                <td>{task.items.map((item) => item.name).join('；')}</td>
                <td class="num">{grouped(task.frameCount)} 户</td>
                <td class="num">{grouped(task.targetCount)} 户</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Waves({ round }: { round: Round }) {
  return (
    <>
      <p>名额分 {round.waves.length} 批抽出，每一批的名单在各自的随机数产生之前并不存在。</p>
      <div class="table-scroll" role="region" aria-label="各批的时刻" tabIndex={0}>
        <table>
          <caption class="sr">各批的随机数时刻、抽取、检查期限</caption>
          <thead>
            <tr>
              <th scope="col">批次</th>
              <th scope="col">随机数产生</th>
              <th scope="col">检查期限</th>
              <th scope="col">抽取</th>
            </tr>
          </thead>
          <tbody>
            {round.waves.map((wave) => (
              <tr key={wave.wave}>
                <th scope="row">第 {wave.wave} 批</th>
                <td>{longMoment(wave.dueAt)}</td>
                <td>
                  {calendarDay(wave.visitsFrom)} 至 {calendarDay(wave.visitsTo)}
                </td>
                <td>{outcome(wave)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function outcome(wave: Round['waves'][number]): string {
  if (wave.drawnCount !== null) return `入企 ${grouped(wave.drawnCount)} 户`
  return wave.failedReason === null ? '等候' : `未能抽取：${wave.failedReason}`
}
