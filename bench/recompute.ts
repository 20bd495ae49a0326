import { randomUUID } from 'node:crypto'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { deadline } from '#law'
import { recomputeAll } from '../modules/law/decisions.ts'
import { lawAsKnown, lawBase } from '../modules/law/law-base.ts'
import { lawModule } from '../modules/law/module.ts'
import { parameter } from '../modules/law/parameters.ts'
import { keptAnswers } from '../modules/law/queries/kept-answers.ts'
import type { BenchLine } from './main.ts'

const DECISIONS = 100_000
const MOST_SECONDS = 60
const BATCH = 5000
const DAYS = 365

/** A year of decisions, periods with suspensions and numbers, each day of 2025 alike, read from the database and made again. */
export async function run(): Promise<BenchLine[]> {
  const t = await testHost({ now: '2026-01-05T09:00:00+08:00', modules: [lawModule] })
  try {
    await fill(t)
    const started = performance.now()
    const found = await t.act(t.actor(), (act) =>
      recomputeAll(act.tx, [keptAnswers], { present: lawBase(), asKnown: lawAsKnown }),
    )
    const seconds = (performance.now() - started) / 1000
    const isRight = found.decisions === DECISIONS && found.differing === 0
    return [
      {
        name: `recompute a year of ${DECISIONS.toLocaleString('en')} decisions${isRight ? ', all the same' : ', WRONG'}`,
        ours: `${seconds.toFixed(1)} s`,
        peer: `limit ${MOST_SECONDS} s`,
        ratio: null,
        target: `≤ ${MOST_SECONDS} s`,
        ok: isRight && seconds <= MOST_SECONDS,
      },
    ]
  } finally {
    await t.close()
  }
}

async function fill(t: TestHost): Promise<void> {
  for (let first = 0; first < DECISIONS; first += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, at) => rowOf(first + at))
    await t.sql(
      `insert into law.answer (answer_id, kind, record_id, subject_kind, subject_id, inputs, answer, cites, answered_on, recorded_at)
       select r ->> 'id', r ->> 'kind', r ->> 'record', 'bench', r ->> 'subject', r -> 'inputs', r ->> 'answer', '{}',
         (r ->> 'on')::date, (r ->> 'on')::date from jsonb_array_elements($1::jsonb) as r`.replaceAll(
        /r ->> '(id|subject)'/gu,
        `(r ->> '$1')::uuid`,
      ),
      [JSON.stringify(rows)],
    )
  }
}

/** Four decisions in turn: twenty working days, ninety natural days with a suspension, a term a paper sets, a number. */
function rowOf(n: number): object {
  const on = dayOf(n)
  const head = { id: randomUUID(), subject: randomUUID(), on }
  const period = (record: string, options: object) => ({
    ...head,
    kind: 'deadline',
    record,
    inputs: { startOn: on, ...options },
    answer: deadline(record, on, options).dueOn,
  })
  const turn = n % 4
  if (turn === 0) return period('inspection-result-publication', {})
  if (turn === 1)
    return period('penalty-decision', { suspensions: [{ from: on, to: on, reason: '检验', document: '1 号' }] })
  if (turn === 2) return period('correction-order-term', { days: 15 })
  const record = 'on-site-frequency-cap'
  return { ...head, kind: 'parameter', record, inputs: { onDate: on }, answer: String(parameter(record, on).value) }
}

function dayOf(n: number): PlainDate {
  const day = new Date(Date.UTC(2025, 0, 1 + (n % DAYS)))
  return plainDate(day.toISOString().slice(0, 'YYYY-MM-DD'.length))
}
