import type { DrawSource, PublicDraw } from '../../api/shapes.ts'
import { HashText } from '../../ui/codes.tsx'
import { drawnNumbers, namedMoment } from './source-words.ts'

/** Where the random number comes from, named before it exists; who witnessed; what it was. */
export function RandomSources({ draw }: { draw: PublicDraw }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">随机数从哪里来</h2>
      <p>封存名单时就写明了用哪一个随机数、哪一刻产生；产生之后不能换。</p>
      {wavesOf(draw).map((wave, i, all) => (
        <WaveSources key={i} wave={wave} title={all.length > 1 ? `第 ${i + 1} 批` : undefined} />
      ))}
      {draw.seed !== null && (
        <div>
          {wavesOf(draw).length > 1 ? '各批的种子：' : '最后的种子：'}
          <HashText value={draw.seed} show={12} />
        </div>
      )}
    </section>
  )
}

type Wave = Pick<PublicDraw, 'sources' | 'parties' | 'drawnAt'>

/** The draw itself, or each of its waves. */
function wavesOf(draw: PublicDraw): readonly Wave[] {
  const waves = draw.round?.waves ?? []
  return waves.length > 1 ? waves : [draw]
}

function WaveSources({ wave, title }: { wave: Wave; title: string | undefined }) {
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ol class="sources">
        {wave.sources.map((source) => (
          <li key={source.label + source.at}>
            <Source source={source} />
          </li>
        ))}
      </ol>
      {wave.parties.length > 0 && <Parties wave={wave} />}
    </>
  )
}

function Source({ source }: { source: DrawSource }) {
  return (
    <>
      <b>{source.label}</b> {source.foreign && <span class="tag tag-amber">境外信标</span>}{' '}
      <span class="quiet">{namedMoment(source)}</span>
      <SourceValue source={source} />
      {source.publications.map((publication) => (
        <p key={publication.title}>
          公布处：
          {publication.url === '' ? (
            publication.title
          ) : (
            <a href={publication.url} rel="noreferrer">
              {publication.title}
            </a>
          )}
        </p>
      ))}
    </>
  )
}

function SourceValue({ source }: { source: DrawSource }) {
  const numbers = drawnNumbers(source)
  if (source.value === null) return <p>尚未产生。</p>
  if (numbers !== undefined) return <p class="numbers">{numbers}</p>
  return (
    <div class="source-value">
      取值 <HashText value={source.value} show={12} />
    </div>
  )
}

function Parties({ wave }: { wave: Wave }) {
  return (
    <table class="parties">
      <caption>见证人各自出一个数，先封存、后揭开</caption>
      <thead>
        <tr>
          <th scope="col">见证人</th>
          <th scope="col">单位</th>
          <th scope="col">封存值</th>
          <th scope="col">是否揭开</th>
        </tr>
      </thead>
      <tbody>
        {wave.parties.map((party) => (
          <tr key={party.name}>
            <th scope="row">{party.name}</th>
            <td>{party.organ}</td>
            <td>
              <HashText value={party.commitment} />
            </td>
            <td>{revealWords(wave, party.isSilent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function revealWords(wave: Wave, isSilent: boolean): string {
  if (isSilent) return '没有揭开，未计入'
  return wave.drawnAt === null ? '抽取前揭开' : '已揭开，与封存值相符'
}
