import type { PublicDraw } from '../../api/shapes.ts'
import { HashText } from '../../ui/codes.tsx'
import { longMoment } from '../../ui/moment.ts'

/** The tests every draw passes before its names go out: published whatever they say; a held one with its signed explanation. */
export function QualitySection({ draw }: { draw: PublicDraw }) {
  const { quality } = draw
  if (quality.length === 0) return null
  const hasWaves = (draw.round?.waves.length ?? 1) > 1
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">放行之前的检验</h2>
      {quality.map((one) => (
        <WaveQuality key={one.wave} quality={one} title={hasWaves ? `第 ${one.wave} 批` : undefined} />
      ))}
    </section>
  )
}

type Quality = PublicDraw['quality'][number]

function WaveQuality({ quality, title }: { quality: Quality; title: string | undefined }) {
  const isRound = quality.tests.some((one) => one.agencyName !== null)
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <p>{sentence(quality)}</p>
      {quality.explanation !== null && (
        <blockquote class="quote">
          <p>{quality.explanation}</p>
          <footer class="quiet">
            由两人签署{quality.explainedAt === null ? '' : `，${longMoment(quality.explainedAt)} 公开`}
            。名单没有重新抽取。
          </footer>
        </blockquote>
      )}
      {isRound ? (
        <details>
          <summary>各部门逐项的结论</summary>
          <Tests quality={quality} title={title} />
        </details>
      ) : (
        <Tests quality={quality} title={title} />
      )}
      <p class="quiet">
        检验于 {longMoment(quality.checkedAt)}，用来发现程序出错或名册排序影响抽取，不评价任何企业。p
        值越小越反常；一批的各项一起按 1% 的错误发现率判断。 存证 <HashText value={quality.leafHash} />
      </p>
    </>
  )
}

function Tests({ quality, title }: { quality: Quality; title: string | undefined }) {
  const isRound = quality.tests.some((one) => one.agencyName !== null)
  return (
    <div class="table-scroll" role="region" aria-label={`${title ?? ''}各项检验`} tabIndex={0}>
      <table>
        <caption class="sr">各项检验的结论与数值</caption>
        <thead>
          <tr>
            {isRound && <th scope="col">部门</th>}
            <th scope="col">检验</th>
            <th scope="col">结论</th>
            <th scope="col" class="num">
              p 值
            </th>
            <th scope="col" class="num">
              统计量
            </th>
          </tr>
        </thead>
        <tbody>
          {quality.tests.map((one) => (
            <tr key={`${one.agencyName ?? ''}${one.label}`}>
              {isRound && <td>{one.agencyName}</td>}
              <th scope="row">{one.label}</th>
              <td>{one.verdictLabel}</td>
              <td class="num">{isJudged(one.verdict) ? one.p : '–'}</td>
              <td class="num">
                {isJudged(one.verdict)
                  ? one.method === 'chi2'
                    ? `χ² ${one.statistic}（自由度 ${one.df}）`
                    : `D ${one.statistic}（${one.groups} 个）`
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sentence(quality: Quality): string {
  const judged = quality.tests.filter((one) => isJudged(one.verdict)).length
  if (quality.isHeld)
    return quality.explanation === null
      ? '检验发现异常，名单已经扣留：须由两人签署说明并在这里公开之后才能派出检查。不会重新抽取。'
      : '检验曾发现异常，名单一度扣留；两人签署了下面的说明。'
  if (judged === 0) return '抽出后自动检验了抽取有没有偏向。这次抽取的数量太小，统计上不能判断，所以不作判断。'
  return `抽出后自动检验了抽取有没有偏向：能判断的 ${judged} 项都未见异常。`
}

function isJudged(verdict: string): boolean {
  return verdict === 'passed' || verdict === 'rejected'
}
