import { load, pageNumber, withQuery } from '../../api/client.ts'
import type { AmIDrawn, DrawResult, PublicDraw } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { VerifiableMark } from '../../ui/codes.tsx'
import { DistrictBlocks } from '../../ui/district-blocks.tsx'
import { longMoment, timeUntil } from '../../ui/moment.ts'
import { AsOf, NextStep, RehearsalNotice } from '../../ui/parts.tsx'
import { RopeOfKnots } from '../../ui/rope-of-knots.tsx'
import { AmIDrawnForm } from '../am-i-drawn/form.tsx'
import { drawSentence, isAhead, isStopped } from '../list-public-draws/words.ts'
import { blocksOf } from './blocks.ts'
import { hasWaveAhead, unitOf } from './waves.ts'
import { knotsOf } from './knots.ts'
import { packageAddress, packageZipAddress } from './package.ts'
import { LintSection } from './lint-section.tsx'
import { QualitySection } from './quality-section.tsx'
import { RoundSection } from './round-section.tsx'
import { ResultList } from './result-list.tsx'
import { RuleTables } from './rule-tables.tsx'
import { RandomSources } from './sources.tsx'

/** One draw in public: the rope on the left; on the right what is drawn, by which rule, from which random numbers, and how to check it. */
export async function drawPage(call: PageCall): Promise<Page> {
  const base = `/api/disclosure/draws/${encodeURIComponent(call.path['planId'] ?? '')}`
  const loaded = await load<PublicDraw>(call.read, base)
  if (!loaded.ok)
    return absentPage('没有找到这次抽取', '可能是地址抄写不全，也可能它还没有公布。计划在名单封存之后公布。')
  const draw = loaded.value
  const uscc = (call.request.query['uscc'] ?? '').trim()
  const [result, mine] = await Promise.all([
    draw.release.released
      ? load<DrawResult>(call.read, withQuery(`${base}/result`, { page: pageNumber(call.request.query['page']) }))
      : undefined,
    uscc === '' ? undefined : load<AmIDrawn>(call.read, withQuery(`${base}/mine`, { uscc })),
  ])
  return {
    status: 200,
    title: draw.rehearsal ? `演练：${draw.title}` : draw.title,
    scripts: ['countdown.js', 'verify-here.js'],
    main: (
      <article class="wide page draw">
        <Head draw={draw} now={call.request.now} />
        <div class="draw-columns">
          <div class="draw-main">
            <VerifyCall draw={draw} verifier={call.site.assets['verifier.js']} />
            <section aria-labelledby="districts">
              <h2 id="districts">各区（县、市）的名额</h2>
              <DistrictBlocks blocks={blocksOf(draw.strata, hasWaveAhead(draw), unitOf(draw))} />
            </section>
            <RoundSection draw={draw} />
            <LintSection draw={draw} />
            <RuleTables draw={draw} />
            <RandomSources draw={draw} />
            <QualitySection draw={draw} />
            {!isStopped(draw.state) && <AmIDrawnForm draw={draw} uscc={uscc} answer={mine} />}
            {!isStopped(draw.state) && (
              <ResultList draw={draw} result={result?.ok === true ? result.value : undefined} />
            )}
            <AsOf at={draw.asOf} />
            <NextStep href={`/draws/${draw.planId}/verify`}>在您的设备上验证这次抽取</NextStep>
          </div>
          <aside class="draw-rope" aria-labelledby="rope-title">
            <h2 id="rope-title">从计划到公示</h2>
            <RopeOfKnots knots={knotsOf(draw)} />
            <p class="quiet">每个结都写进了只能追加的存证日志；改动任何一条，后面的结就对不上。</p>
          </aside>
        </div>
      </article>
    ),
  }
}

function Head({ draw, now }: { draw: PublicDraw; now: Date }) {
  return (
    <header class="draw-head">
      <p class="crumbs">
        <a href="/draws">双随机公示</a>
      </p>
      <h1>{draw.title}</h1>
      <p class="lead-line">
        <span>
          {draw.agencyName} · <code>{draw.code}</code>
        </span>
        <VerifiableMark hash={draw.commitment} href={`/draws/${draw.planId}/verify`} />
      </p>
      {draw.rehearsal && <RehearsalNotice />}
      <p class={isStopped(draw.state) ? 'draw-sentence draw-sentence-stopped' : 'draw-sentence'}>
        {drawSentence(draw)}
      </p>
      <p class="draw-now">
        <Status draw={draw} now={now} />
      </p>
    </header>
  )
}

function Status({ draw, now }: { draw: PublicDraw; now: Date }) {
  if (isStopped(draw.state)) {
    return (
      <>
        {draw.state === 'VOID' ? '这次抽取已作废' : '这次抽取没有完成'}
        {draw.voidReason === null ? '。' : `：${draw.voidReason.replace(/。?$/u, '。')}`}
        作废也公开；同一任务不会悄悄重抽。
      </>
    )
  }
  if (isAhead(draw.state)) return <Waiting draw={draw} now={now} />
  return (
    <>
      {draw.drawnAt !== null && <>{longMoment(draw.drawnAt)} 抽取。</>}
      {draw.release.note}
    </>
  )
}

function Waiting({ draw, now }: { draw: PublicDraw; now: Date }) {
  const left = timeUntil(draw.dueAt, now)
  return (
    <>
      名单和规则已经封存。随机数产生于 <time dateTime={draw.dueAt}>{longMoment(draw.dueAt)}</time>
      {left !== undefined && (
        <>
          ，<b data-countdown={draw.dueAt}>{left}</b>
        </>
      )}
      。在那之前，谁也不知道会抽中谁，包括我们。
    </>
  )
}

function VerifyCall({ draw, verifier }: { draw: PublicDraw; verifier: string | undefined }) {
  return (
    <div class="verify-call">
      <a
        class="button-wide"
        href={`/draws/${draw.planId}/verify`}
        data-verify-with={verifier}
        data-package={packageAddress(draw.planId)}
      >
        在我的设备上验证
      </a>
      <div data-verify-place />
      <p>
        计算在您的浏览器里进行。也可以
        <a href={packageZipAddress(draw.planId)} download>
          下载验证包
        </a>
        ，用任何一种独立实现重算。
        <a href={`/draws/${draw.planId}/hall`}>大屏观看</a>
      </p>
    </div>
  )
}
