import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTx } from '#platform/tx.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { bigrams, nameKey } from '../domain/name-key.ts'
import { escapeLike } from '../domain/search-plan.ts'
import { header, importBytes, line } from '../fixtures/register-file.ts'
import { conditionsOf, type SearchFilter } from './search-filter.ts'
import { findByName } from './search-names.ts'

const NAMES = 4000
const WORDS = 150
const SEED = Number(process.env['HENGJIAN_SEED'] ?? '20261126')

const place = fc.constantFrom('宁波', '宁波市海曙区', '余姚市', '慈溪', '象山县石浦', '宁波市鄞州区', '')
const mark = fc.oneof(
  fc.constantFrom('鑫', '𬭎达', '㙦', '甬江', '江', '江北', '北仑', 'A1', '50%', '_a_', '\\', '（东）', '宁波', '波宁'),
  fc.string({ unit: fc.constantFrom(...Array.from('甬江泽鑫海天一方宁波慈溪明州')), minLength: 1, maxLength: 4 }),
)
const trade = fc.constantFrom('科技', '面馆', '食品', '化工仓储', '科技服务', '')
const form = fc.constantFrom('有限公司', '商行', '厂（个体工商户）', '股份有限公司', '')
const name = fc.tuple(place, mark, trade, form).map((parts) => parts.join(''))

const { names, words } = sampled()
/** Fewer than those beyond which former names are left out. */
const formers = fc.sample(name, { numRuns: 200, seed: SEED + 1 }).map((text) => `${text}旧号`)
let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  const lines = names.map((text, index) => line(index, { name: text }))
  const { result } = await importBytes(t, Buffer.from([header, ...lines].join('\n')))
  expect(result).toMatchObject({ ok: true, value: { rowsLoaded: NAMES } })
  await t.sql(`update entities.entity set division_code = '330205' where length(name) % 3 = 0`)
  await t.sql(`update entities.entity set status = 'dormant' where length(name) % 5 = 0`)
  await t.sql(`update entities.entity set uscc = null where row_no % 211 = 0`)
  for (const [index, former] of formers.entries()) {
    const key = nameKey(former)
    await t.sql(
      `insert into entities.entity_identifier (entity_id, type, value, source, name_key, name_grams)
       select entity_id, 'former-name', $2, '测试', $3, $4 from entities.entity where row_no = $1`,
      [1 + index * 17, former, key, bigrams(key)],
    )
  }
  await t.sql(`vacuum analyze entities.entity`)
})
afterAll(() => t.close())

const filters: readonly SearchFilter[] = [
  {},
  { divisions: ['330205'] },
  { divisions: ['330205', '330203'], statuses: ['dormant'] },
  { statuses: ['subsisting', 'dormant'], kinds: ['sole-proprietorship'] },
]

for (const [way, fetchAll] of [
  ['all hits fetched', NAMES],
  ['parts of the order from thirty hits on', 30],
  ['nothing ever fetched at once', 0],
] as const) {
  test(`${WORDS} words among ${NAMES} names (seed ${SEED}), ${way}: page after page equals LIKE`, async () => {
    for (const [index, word] of words.entries()) {
      const filter = filters[index % filters.length] ?? {}
      const truth = await likeSays(word, filter)
      const pages = [
        { limit: 20, offset: 0 },
        { limit: 7, offset: 7 * (index % 4) },
        { limit: NAMES, offset: 0 },
      ]
      for (const page of pages) {
        const found = await inTx(t.host.db.app, context, (tx) =>
          findByName(tx, word, conditionsOf(filter), page, fetchAll),
        )
        const label = `${word} ${JSON.stringify({ filter, page })}`
        expect(
          found?.rows.map((row) => row.entityId),
          label,
        ).toEqual(truth.slice(page.offset, page.offset + page.limit))
        if (found?.count.kind === 'exact') expect(found.count.value, label).toBe(truth.length)
        else expect(found?.count.value, label).toBeGreaterThan(0)
      }
    }
  })
}

const context = { agency: null, scope: [], entity: null, purpose: 'test', actor: 'test' }

/** The same question put to LIKE alone, of names and former names. */
async function likeSays(word: string, filter: SearchFilter): Promise<string[]> {
  const { sql, joins, params } = conditionsOf(filter)
  const rows = await t.sql<{ id: string }>(
    `select e.entity_id as id from entities.entity e${joins} where (e.name_key like $${params.length + 1} or exists (select 1 from entities.entity_identifier f
       where f.entity_id = e.entity_id and f.type = 'former-name' and f.name_key like $${params.length + 1}))${sql} order by reverse(e.uscc), e.entity_id`,
    [...params, `%${escapeLike(word)}%`],
  )
  return rows.map((row) => row.id)
}

/** Names, and words: most cut out of a name, some put together from two, some of nothing. */
function sampled(): { names: string[]; words: string[] } {
  const made = fc.sample(name, { numRuns: NAMES, seed: SEED }).map((text) => (text.length < 2 ? `${text}商行` : text))
  const cuts = fc.sample(fc.tuple(fc.nat(NAMES - 1), fc.nat(8), fc.integer({ min: 2, max: 6 }), fc.nat(NAMES - 1)), {
    numRuns: WORDS * 3,
    seed: SEED,
  })
  const found = new Set<string>()
  for (const [from, at, length, other] of cuts) {
    const key = nameKey(made[from] ?? '')
    const cut = key.slice(at % Math.max(1, key.length - 1)).slice(0, length)
    const word = other % 4 === 0 ? cut.slice(0, 1) + nameKey(made[other] ?? '').slice(0, 2) : cut
    if (word.length >= 2 && !hasHalf(word)) found.add(word)
  }
  return { names: made, words: [...found].slice(0, WORDS) }
}

/** Half a character outside the basic plane is no text. */
function hasHalf(word: string): boolean {
  return !word.isWellFormed()
}
