import { load } from '../../api/client.ts'
import type { PublicResult } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { ClockLine } from '../../ui/clock-line.tsx'
import { HashText, UsccText } from '../../ui/codes.tsx'
import { dayOf, longDay } from '../../ui/moment.ts'
import { AsOf, FactList, NextStep, RehearsalNotice } from '../../ui/parts.tsx'

const KINDS: Readonly<Record<string, string>> = { 'dual-random': '双随机抽查', single: '单次检查' }

/** One published inspection result. */
export async function resultPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicResult>(
    call.read,
    `/api/disclosure/results/${encodeURIComponent(call.path['resultId'] ?? '')}`,
  )
  if (!loaded.ok) return absentPage('没有找到这份结果', '可能是地址抄写不全，也可能它还没有公示，或者已经依法撤回。')
  const result = loaded.value
  if (result.withdrawn !== null || result.entityId === null) return withdrawnPage(result)
  const name = result.entityName ?? ''
  return {
    status: 200,
    title: `${name}：${result.title}`,
    main: (
      <article class="narrow page">
        <h1>{result.title}</h1>
        <p class="lead-line">
          <a href={`/entity/${result.entityId}`}>{name}</a> {result.uscc !== null && <UsccText value={result.uscc} />}
        </p>
        {result.rehearsal && <RehearsalNotice />}
        <Findings result={result} />
        <section aria-labelledby="facts">
          <h2 id="facts">这次检查</h2>
          <FactList facts={factsOf(result)} />
        </section>
        <Correction result={result} />
        <Publication result={result} today={dayOf(call.request.now)} />
        <AsOf at={result.asOf} />
        <NextStep href={`/entity/${result.entityId}`}>看这家企业的全部公示</NextStep>
      </article>
    ),
  }
}

/** A withdrawn result keeps its day and its reason and nothing of its content. */
function withdrawnPage(result: PublicResult): Page {
  return {
    status: 200,
    title: '已撤回的检查结果',
    main: (
      <article class="narrow page">
        <h1>已撤回的检查结果</h1>
        <p class="notice notice-slate">
          {result.withdrawn === null ? (
            '这份结果的内容已撤回。'
          ) : (
            <>
              <b>已于 {longDay(result.withdrawn.on)} 撤回。</b>
              {result.withdrawn.reason}
            </>
          )}
        </p>
        <p>
          {result.agencyName}于 {longDay(result.publishedOn)} 公示过这份结果。撤回之后不再显示内容；撤回本身照样公开。
        </p>
        <AsOf at={result.asOf} />
        <NextStep href="/search">查企业</NextStep>
      </article>
    ),
  }
}

function Findings({ result }: { result: PublicResult }) {
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">检查结果</h2>
      <ul class="findings">
        {result.items.map((item) => (
          <li key={item.title}>
            <p class="finding-item">{item.title}</p>
            <p class="finding-words">{item.categories.join('；')}</p>
          </li>
        ))}
      </ul>
      {result.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {result.redactions.length > 0 && <p class="quiet">公示前已隐去：{result.redactions.join('；')}。</p>}
    </section>
  )
}

function factsOf(result: PublicResult) {
  return [
    { label: '检查机关', value: result.agencyName },
    { label: '检查方式', value: KINDS[result.kind] ?? result.kind },
    { label: '检查结束', value: longDay(result.concludedOn) },
    ...(result.noticeNumber === null ? [] : [{ label: '结果告知书文号', value: result.noticeNumber }]),
  ]
}

function Correction({ result }: { result: PublicResult }) {
  const { correction } = result
  if (correction === null) return null
  const outcome =
    correction.recheckPassed === null
      ? '复查结果尚未作出。'
      : correction.recheckPassed
        ? '复查通过，已改正。'
        : '复查时尚未改正，依法继续处理。'
  return (
    <section aria-labelledby="correction">
      <h2 id="correction">改正与复查</h2>
      <p>
        {longDay(correction.orderedOn)} 责令改正，期限至 {longDay(correction.dueOn)}。{outcome}
      </p>
    </section>
  )
}

function Publication({ result, today }: { result: PublicResult; today: string }) {
  return (
    <section aria-labelledby="publication">
      <h2 id="publication">公示</h2>
      {result.dueOn === null ? (
        <p>{longDay(result.publishedOn)} 公示。</p>
      ) : (
        <ClockLine
          clock={{
            startOn: result.concludedOn,
            dueOn: result.dueOn,
            doneOn: result.publishedOn,
            act: '公示',
            todayOn: today,
          }}
        />
      )}
      {result.lateReason !== null && <p class="notice notice-vermilion">逾期公示，原因：{result.lateReason}</p>}
      {result.leafHash !== null && (
        <div class="quiet">
          公示已写进存证日志，指纹 <HashText value={result.leafHash} />
        </div>
      )}
      {result.planId !== null && (
        <p>
          这次检查来自双随机抽取：<a href={`/draws/${result.planId}`}>{result.planTitle ?? '查看抽取'}</a>。
        </p>
      )}
    </section>
  )
}
