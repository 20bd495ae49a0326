import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { noRepeatDraft } from '../fixtures/change-drafts.ts'
import { checkLaw } from '../law-check.ts'
import { LawFileError, readLawBase } from '../law-files.ts'
import { lawModule } from '../module.ts'
import { approveChange } from './approve-change.ts'
import { getChange } from './get-change.ts'
import { proposeChange } from './propose-change.ts'

const HOME = fileURLToPath(new URL('../../../law/', import.meta.url))
let t: TestHost
let editor: Actor
beforeAll(async () => {
  t = await testHost({ now: '2026-06-01T09:00:00+08:00', modules: [lawModule] })
  editor = t.actor({ permissions: ['law.edit', 'law.read-changes'] })
  const approver = t.actor({ permissions: ['law.approve'] })
  const future = noRepeatDraft('2026-06-10', '2026-06-09', 6)
  await t.perform(editor, proposeChange, future)
  const seen = await t.perform(editor, getChange, { changeId: future.changeId })
  const contentHash = seen.ok ? seen.value.contentHash : ''
  expect(await t.perform(approver, approveChange, { changeId: future.changeId, contentHash })).toMatchObject({
    ok: true,
  })
})
afterAll(() => t.close())

/** What the gate over law/ prints when one file of it is changed. */
function gateOver(file: string, change: (text: string) => string): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'bad-law-'))
  const folder = join(root, 'law/')
  cpSync(HOME, folder, { recursive: true })
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
  try {
    return checkLaw(readLawBase(folder), folder).problems
  } catch (error) {
    if (error instanceof LawFileError) return error.sentences
    throw error
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const NO_REPEAT = 'parameters/food-no-repeat-months.yaml'
const PAST = { ...noRepeatDraft('2022-03-15', '2022-03-14', 3), isCorrection: true, reason: '重新录入这一数值' }
const pastExamples = [
  { on: '2022-03-14', expect: { absent: true } },
  { on: '2022-03-15', expect: { value: 3 } },
]
const two = (first: string, second: string) => (text: string) =>
  `${text.replace('from: 2022-03-15', `from: 2022-03-15\n    to: ${first}`)}${second}`
const benchmark = parse(readFileSync(join(HOME, 'rules/discretion.yaml'), 'utf8')) as {
  versions: { body: { bands: { toPercent: number }[] } }[]
}

const cases: readonly {
  readonly name: string
  readonly code: string
  readonly gate: () => readonly string[]
  readonly draft: () => Record<string, unknown>
}[] = [
  {
    name: 'a rule without a citation',
    code: 'law.citation-missing',
    gate: () => gateOver(NO_REPEAT, (text) => text.replace(/cites: .*/u, 'cites: []')),
    draft: () => ({ ...PAST, record: { ...PAST.record, cites: [] } }),
  },
  {
    name: 'a citation nobody holds',
    code: 'law.citation-unknown',
    gate: () => gateOver(NO_REPEAT, (text) => text.replace('measures/42', 'measures/999')),
    draft: () => ({ ...PAST, record: { ...PAST.record, cites: ['cn.food-inspection-measures/999'] } }),
  },
  {
    name: 'a citation not in force that day',
    code: 'law.citation-not-in-force',
    gate: () =>
      gateOver(NO_REPEAT, (text) => text.replace('cn.food-inspection-measures/42', 'cn.complaint-measures-interim/14')),
    draft: () => ({ ...PAST, record: { ...PAST.record, cites: ['cn.complaint-measures-interim/14'] } }),
  },
  {
    name: 'overlapping dates',
    code: 'law.days-overlap',
    gate: () =>
      gateOver(
        NO_REPEAT,
        two(
          '2026-06-04',
          ['2026-06-05', '2026-06-10']
            .map(
              (from) =>
                `  - { value: 6, from: ${from}, where: 全国, cites: ["cn.food-inspection-measures/42"], status: 待核 }\n`,
            )
            .join(''),
        ),
      ),
    draft: () => noRepeatDraft('2026-06-05', '2026-06-04', 6),
  },
  {
    name: "a benchmark outside the statute's range",
    code: 'law.benchmark-outside-range',
    gate: () => gateOver('rules/discretion.yaml', (text) => text.replace('toPercent: 100', 'toPercent: 120')),
    draft: () => {
      const body = structuredClone(benchmark.versions.at(-1)?.body)
      const last = body?.bands.at(-1)
      if (last !== undefined) last.toPercent = 120
      return {
        changeId: randomUUID(),
        kind: 'rule',
        recordId: 'discretion',
        record: { ...benchmark.versions.at(-1), body, from: '2026-07-01', status: '待核', checked: undefined },
        examples: [],
        reason: '调整裁量幅度',
      }
    },
  },
  {
    name: 'an example that fails',
    code: 'law.example-fails',
    gate: () =>
      gateOver('examples/food-no-repeat-months.yaml', (text) =>
        text.replace('expect: { value: 3 }', 'expect: { value: 4 }'),
      ),
    draft: () => ({ ...PAST, examples: [pastExamples[0], { on: '2022-03-15', expect: { value: 4 } }] }),
  },
  {
    name: 'no example on the day before force',
    code: 'law.example-missing',
    gate: () => gateOver('examples/food-no-repeat-months.yaml', (text) => text.replace('2022-03-14', '2022-03-13')),
    draft: () => ({ ...PAST, examples: [pastExamples[1]] }),
  },
  {
    name: 'an amount with more than two decimals',
    code: 'law.amount-too-fine',
    gate: () =>
      gateOver('parameters/unlicensed-operation-fine-limit.yaml', (text) =>
        text.replace(/operator: \d+/u, 'operator: 1000000.555'),
      ),
    draft: () => ({
      changeId: randomUUID(),
      kind: 'parameter',
      recordId: 'unlicensed-operation-fine-limit',
      record: {
        value: { operator: 1_000_000.555, provider: 500_000 },
        from: '2026-07-01',
        where: '全国',
        cites: ['cn.unlicensed-operation-measures/13'],
        status: '待核',
      },
      examples: [],
      reason: '调整罚款上限',
    }),
  },
  {
    name: 'a calendar year with a missing notice',
    code: 'law.notice-missing',
    gate: () => gateOver('calendars/2026.yaml', (text) => text.replace(/ {2}title: .*/u, "  title: ''")),
    draft: () => ({
      changeId: randomUUID(),
      kind: 'calendar',
      recordId: '2026',
      record: { year: 2026, source: '手工录入', holidays: [], makeUpWorkdays: [] },
      reason: '录入放假安排',
    }),
  },
]

test.each(cases)(
  '$name is refused by the gate, the act and the interface with the same sentence ($code)',
  async (one) => {
    const draft = { ...one.draft(), changeId: randomUUID() }
    const answer = await t.perform(editor, proposeChange, draft)
    expect(answer).toMatchObject({ ok: false, refusal: { code: one.code } })
    const sentence = answer.ok ? '' : answer.refusal.message
    const reply = await t.inject({ method: 'POST', url: '/api/law/changes', payload: draft, actor: editor })
    expect(reply.body).toMatchObject({ code: one.code })
    expect(reply.text).toContain(sentence)
    expect(one.gate()).toContain(sentence)
  },
)
