import type { Loaded } from '../../api/client.ts'
import type { WeighedPenalty } from '../../api/shapes.ts'

type Query = Readonly<Record<string, string>>

const SUBJECTS: Readonly<Record<string, string>> = {
  any: '',
  unit: '单位',
  individual: '个人',
  'responsible-person': '直接负责的人员',
}
const STEPS = ['lighter', 'ordinary', 'heavier'] as const

/** The form's fields as the contract takes them: ticked circumstances and conditions become lists. */
export function factsOfForm(query: Query): Record<string, string | undefined> {
  const ticked = (prefix: string) =>
    Object.keys(query)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .join(',')
  return {
    behaviourOn: query['behaviourOn'],
    subject: query['subject'],
    when: query['when'],
    units: query['units'],
    baseYuan: query['baseYuan'],
    proposedYuan: query['proposedYuan'],
    factors: ticked('f-'),
    conditions: ticked('c-'),
  }
}

/** The officials' own calculator as a plain form: it works without script and promises nothing. */
export function Calculator({
  itemId,
  weighed,
  query,
}: {
  itemId: string
  weighed: Loaded<WeighedPenalty>
  query: Query
}) {
  return (
    <section aria-labelledby="calculator" id="calculator-section">
      <h2 id="calculator">裁量测算</h2>
      <p class="notice notice-amber">测算仅供参考，不构成行政决定或承诺。执法人员使用同一个算法。</p>
      {weighed.ok ? (
        <>
          <Answer weighed={weighed.value} />
          <Form itemId={itemId} weighed={weighed.value} query={query} />
        </>
      ) : (
        <>
          <p class="notice notice-amber">
            <b>{weighed.problem.detail}</b>
          </p>
          <p>
            <a href={`/items/${itemId}#calculator-section`}>重新填写</a>
          </p>
        </>
      )}
    </section>
  )
}

function Answer({ weighed }: { weighed: WeighedPenalty }) {
  return (
    <>
      {weighed.bounds === null ? (
        <p>还需要填写下面的事实，才能算出法定幅度。</p>
      ) : (
        <table class="steps-table">
          <caption>法定幅度 {weighed.bounds.words}</caption>
          <thead>
            <tr>
              <th scope="col">档次</th>
              <th scope="col">罚款数额</th>
            </tr>
          </thead>
          <tbody>
            {STEPS.map((step) => {
              const band = weighed.bands.find((one) => one.step === step)
              return (
                band !== undefined && (
                  <tr key={step} class={weighed.step === step ? 'is-chosen' : ''}>
                    <th scope="row">
                      {band.stepWords}
                      {weighed.step === step && ' · 按所选情节'}
                    </th>
                    <td>{band.words}</td>
                  </tr>
                )
              )
            })}
          </tbody>
        </table>
      )}
      {weighed.isMixed && <p>从轻与从重的情节同时存在，由执法机关综合权衡，这里先按一般档次列出。</p>}
      {weighed.verdict !== null && (
        <p class={weighed.verdict.isAllowed ? 'notice' : 'notice notice-vermilion'}>
          {weighed.verdict.message}（{weighed.verdict.citation}）
        </p>
      )}
      <p>{weighed.reasoning}</p>
      <p class="quiet">
        依据 {weighed.citation}；裁量基准 {weighed.benchmark}（{weighed.benchmarkStatus}）。
      </p>
    </>
  )
}

function Form({ itemId, weighed, query }: { itemId: string; weighed: WeighedPenalty; query: Query }) {
  const ticks = (effect: string) =>
    weighed.factors
      .filter((one) => one.effect === effect)
      .map((one) => ({ code: one.code, words: one.title, isOn: one.isPresent }))
  return (
    <form class="calculator" action={`/items/${itemId}#calculator-section`} method="get">
      <AmountFields weighed={weighed} query={query} />
      <Ticks legend="从轻、减轻的情节" prefix="f-" ticks={ticks('lighter')} />
      <Ticks legend="从重的情节" prefix="f-" ticks={ticks('heavier')} />
      <Ticks legend="不予处罚的条件" prefix="c-" ticks={conditionsOf(weighed)} />
      <Field name="proposedYuan" label="想核对的数额（元，可不填）" value={query['proposedYuan'] ?? ''} />
      <button type="submit">按这些事实测算</button>
    </form>
  )
}

/** Only the facts this item's amounts depend on. */
function AmountFields({ weighed, query }: { weighed: WeighedPenalty; query: Query }) {
  const subjects = [...new Set(weighed.cases.map((one) => one.subject))].filter((one) => one !== 'any')
  const whens = [...new Set(weighed.cases.map((one) => one.when))].filter((one) => one !== '')
  const units = weighed.cases.find((one) => one.needs === 'units')
  const base = baseLabel(weighed)
  const told = (name: string, otherwise = '') => query[name] ?? otherwise
  return (
    <>
      {subjects.length > 0 && (
        <Choice
          name="subject"
          label="当事人"
          value={told('subject', 'unit')}
          options={subjects.map((one) => [one, SUBJECTS[one] ?? one])}
        />
      )}
      {whens.length > 0 && (
        <Choice
          name="when"
          label="情形"
          value={told('when')}
          options={[['', '首次处理'], ...whens.map((one) => [one, one] as const)]}
        />
      )}
      {units !== undefined && <Field name="units" label={`数量（${units.unit}）`} value={told('units')} />}
      {base !== undefined && <Field name="baseYuan" label={`${base}（元）`} value={told('baseYuan')} />}
    </>
  )
}

function baseLabel(weighed: WeighedPenalty): string | undefined {
  if (weighed.cases.some((one) => one.unit === '日')) return '原处罚数额'
  return weighed.cases.find((one) => one.needs === 'base')?.unit
}

function conditionsOf(weighed: WeighedPenalty) {
  const all = weighed.waivers.flatMap((one) => one.conditions)
  return [...new Map(all.map((one) => [one.code, { code: one.code, words: one.text, isOn: one.isShown }])).values()]
}

interface Tick {
  readonly code: string
  readonly words: string
  readonly isOn: boolean
}

function Ticks({ legend, prefix, ticks }: { legend: string; prefix: string; ticks: readonly Tick[] }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {ticks.map((tick) => (
        <label key={tick.code} class="tick">
          <input type="checkbox" name={`${prefix}${tick.code}`} value="1" checked={tick.isOn} />{' '}
          <span>{tick.words}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Field({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <p>
      <label for={`calc-${name}`}>{label}</label>
      <input id={`calc-${name}`} name={name} value={value} inputMode="decimal" maxLength={20} autocomplete="off" />
    </p>
  )
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly (readonly [string, string])[]
}) {
  return (
    <p>
      <label for={`calc-${name}`}>{label}</label>
      <select id={`calc-${name}`} name={name}>
        {options.map(([code, words]) => (
          <option key={code} value={code} selected={code === value}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}
