import { beforeAll, expect, test } from 'vitest'
import { drawPackage, sealedPackage } from './fixtures/draw.mjs'
import { hex, textOf, utf8 } from './lib/bytes.mjs'
import { DRAW_STEPS } from './lib/check-draw.mjs'
import { askAbout } from './lib/enterprise.mjs'
import { jcs } from './lib/jcs.mjs'
import { DIFFERS, PASSED, runSteps, UNABLE, verdictOf } from './lib/report.mjs'
import { sha256 } from './lib/sha256.mjs'
import { loadBls } from './vendor/load.mjs'

type Files = Map<string, Uint8Array>
type Made = Parameters<typeof drawPackage>[0]
let bls = {}

beforeAll(async () => {
  // The pairing is a function of its input: checked once per input, remembered for the many runs below.
  const { verifyShortSignature } = await loadBls()
  const seen = new Map<string, boolean>()
  bls = {
    verifyShortSignature: (...input: [Uint8Array, Uint8Array, Uint8Array, string]) => {
      const key = input.map(String).join('|')
      if (!seen.has(key)) seen.set(key, verifyShortSignature(...input))
      return seen.get(key)
    },
  }
})

function check(files: Files, tools = bls) {
  const results = [...runSteps(DRAW_STEPS, { files, ...tools })]
  return { results, verdict: verdictOf(results), bad: results.filter((r) => r.result === DIFFERS) }
}

/** Changes a file and then also the list of files, as a careful forger would. */
function forged(name: string, change: (text: string) => string, made: Made = {}) {
  const files: Files = drawPackage(made)
  const before = textOf(files.get(name))
  const after = change(before)
  expect(after, `the forgery of ${name} changes something`).not.toBe(before)
  files.set(name, utf8(after))
  const doc = JSON.parse(textOf(files.get('package.json')))
  for (const entry of doc.files) {
    const bytes = files.get(entry.name)!
    Object.assign(entry, { sha256: hex(sha256(bytes)), size: bytes.length })
  }
  return sealedPackage(files, doc)
}

type Document = ReturnType<typeof JSON.parse>
const withJson = (change: (doc: Document) => void) => (text: string) => {
  const doc = JSON.parse(text)
  change(doc)
  return jcs(doc)
}

test.each<[string, Made, number]>([
  ['open, full', {}, 15],
  ['protected, full, SM3', { profile: 'protected', suite: 'sm3' }, 15],
  ['open, public', { audience: 'public' }, 13],
  ['protected, public', { profile: 'protected', audience: 'public' }, 13],
])('a whole package verifies: %s', (_, made, passed) => {
  const { verdict, results, bad } = check(drawPackage(made))
  expect(bad).toEqual([])
  expect(verdict).toBe(PASSED)
  expect(results.filter((r) => r.result === PASSED)).toHaveLength(passed)
})

test('one flipped byte in any file is found and the file is named', () => {
  const whole: Files = drawPackage({ profile: 'protected' })
  for (const name of whole.keys()) {
    const size = whole.get(name)!.length
    for (const at of [0, size >> 1, size - 1]) {
      const bytes = whole.get(name)!.slice()
      bytes[at] = bytes[at]! ^ 1
      const { verdict, bad } = check(new Map([...whole, [name, bytes]]))
      expect(verdict, `${name} ${at}`).toBe(DIFFERS)
      const guilty = name === 'package.json' ? ['package.sha256', 'package.json'] : [name]
      expect(
        bad.some((r) => guilty.includes(r.file ?? '')),
        `${name} ${at}`,
      ).toBe(true)
    }
  }
}, 120_000)

test('a careful forger who also mends the list of files is stopped at the step that he attacked', () => {
  const replaceLast = (text: string, from: RegExp, to: string) => text.replace(from, to)
  const cases: [string, string, (text: string) => string, string][] = [
    [
      'the rule after the fact',
      'rule.json',
      withJson((d) => {
        d.total.n = 13
      }),
      '抽取规则',
    ],
    [
      'another moment',
      'commit.json',
      withJson((d) => {
        d.sourceMoment += 60
      }),
      '承诺书',
    ],
    ['an enterprise taken out', 'frame.txt', (t) => t.split('\n').slice(1).join('\n'), '抽取范围（冻结的名单）'],
    ['a class changed', 'frame.txt', (t) => t.replace('\tA\tE', '\tB\tE'), '抽取范围（冻结的名单）'],
    ['a recusal dropped', 'roster.jsonl', (t) => t.replace(/"recuse":\["[^"]+"\]/, '"recuse":[]'), '执法人员名册'],
    [
      'another beacon value',
      'sources.json',
      withJson((d) => {
        d[1].value = 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
      }),
      '随机源',
    ],
    [
      'a party changing its seed',
      'sources.json',
      withJson((d) => {
        d[0].parties[0].reveal = '00'.repeat(32)
      }),
      '随机源',
    ],
    [
      'another sealing key',
      'seal.json',
      withJson((d) => {
        d.key = '00'.repeat(32)
      }),
      '封印密钥',
    ],
    [
      'another seed',
      'result.json',
      withJson((d) => {
        d.seed = '00'.repeat(32)
      }),
      '种子',
    ],
    [
      'a quota moved',
      'result.json',
      withJson((d) => {
        d.cells[0].q += 1
      }),
      '各层各类的名额',
    ],
    [
      'a friend replaced',
      'result.json',
      withJson((d) => {
        ;[d.selected[0], d.reserve[0]] = [d.reserve[0], d.selected[0]]
      }),
      '抽中的名单',
    ],
    [
      'a threshold moved',
      'result.json',
      withJson((d) => {
        d.cells[1].next = 'ff'.repeat(32)
      }),
      '抽中的名单',
    ],
    ['a date in a sealed visit', 'visits.jsonl', (t) => replaceLast(t, /2023-10-11/, '2023-10-12'), '密封的结果'],
    [
      'a friendly officer',
      'assignment.json',
      withJson((d) => {
        Object.values<string[]>(d.assignment)[0]!.reverse()
      }),
      '执法人员的选派',
    ],
    ['a field of a leaf', 'leaves.jsonl', (t) => t.replace('"value":"DRAWN"', '"value":"VOIDED"'), '写进证据账本'],
    [
      'a proof',
      'proofs/3.tlog-proof',
      (t) => t.replace('index 3\n', 'index 3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n'),
      '写进证据账本',
    ],
  ]
  for (const [what, name, change, step] of cases) {
    const { verdict, bad } = check(forged(name, change))
    expect(verdict, what).toBe(DIFFERS)
    expect(bad[0], what).toMatchObject({ title: step, file: name })
  }
}, 120_000)

test('a whole other draw, consistent in itself, is stopped by the log: its commitment was never recorded', () => {
  const other: Files = drawPackage({ size: 49 })
  const logged: Files = drawPackage()
  for (const name of other.keys())
    if (/^(?:proofs|leaves|history|policy)/.test(name)) other.set(name, logged.get(name)!)
  const doc = JSON.parse(textOf(other.get('package.json')))
  for (const entry of doc.files) {
    const bytes = other.get(entry.name)!
    Object.assign(entry, { sha256: hex(sha256(bytes)), size: bytes.length })
  }
  const { bad } = check(sealedPackage(other, doc))
  expect(bad.map((r) => r.title)).toEqual(['写进证据账本'])
  expect(bad[0]!.detail).toContain('没有一条记录写有这份承诺的指纹')
})

test('lines are named: frame, roster order, visit, leaf', () => {
  const swap = (t: string) =>
    t
      .split('\n')
      .map((r, i, all) => (i === 2 ? all[3] : i === 3 ? all[2] : r))
      .join('\n')
  expect(check(forged('frame.txt', swap)).bad[0]).toMatchObject({ file: 'frame.txt', line: 4 })
  const digit = (t: string) =>
    t.replace(/(\n[^\n]{16})(.)(.)\t330205/, (_, a, b, c) => `${a}${b === '7' ? '8' : '7'}${c}\t330205`)
  expect(check(forged('frame.txt', digit)).bad[0]!.detail).toMatch(/校验位|排序/)
  expect(check(forged('roster.jsonl', swap)).bad[0]).toMatchObject({ file: 'roster.jsonl', line: 4 })
  const visit = (t: string) =>
    t.replace(/\\t330205\/(.)\\t(.)/, (_, c, k) => `\\t330205/${c}\\t${k === '0' ? '1' : '0'}`)
  expect(check(forged('visits.jsonl', visit)).bad[0]!.line).toBeGreaterThan(0)
})

test('a commitment younger than the guard time is refused, also when witnesses signed late', () => {
  const late = check(drawPackage({ commitAt: 1694775603 - 86400 + 1 }))
  expect(late.bad.map((r) => r.title)).toEqual(['先承诺、后随机'])
  const cosigned = check(drawPackage({ commitAt: 1694775603 - 86400 - 10 }))
  expect(cosigned.bad[0]!.detail).toContain('见证人签名不足')
})

test('without the BLS code the beacon is not vouched for and the whole is 未能验证, not 验证通过', () => {
  const { verdict, results } = check(drawPackage(), {})
  expect(results.find((r) => r.title === '随机源')!.result).toBe(UNABLE)
  expect(verdict).toBe(UNABLE)
})

test('a file held back without a reason is a fault, with a reason it is not', () => {
  const files: Files = drawPackage({ audience: 'public' })
  const doc = JSON.parse(textOf(files.get('package.json')))
  doc.withheld = doc.withheld.filter((entry: { name: string }) => entry.name !== 'roster.jsonl')
  expect(check(sealedPackage(files, doc)).bad[0]).toMatchObject({ file: 'roster.jsonl' })
})

test('parties alone never make a real draw', () => {
  const change = withJson((d) => {
    d.entropy.pop()
  })
  const files = forged('commit.json', change)
  const doc = JSON.parse(textOf(files.get('package.json')))
  const { bad } = check(sealedPackage(files, doc))
  expect(bad[0]!.title).toBe('承诺书')
})

test('asking about one enterprise: drawn, not drawn, not in the frame, not yet known', () => {
  const ask = (made: Made, id: (it: Asked) => string) => {
    const it: Asked = { files: drawPackage(made), ...bls }
    expect(verdictOf([...runSteps(DRAW_STEPS, it)])).toBe(PASSED)
    return askAbout(it, id(it)).join('')
  }
  const drawn = (it: Asked) => [...it.drawn!][0]!
  const spared = (it: Asked) =>
    textOf(it.files.get('frame.txt'))
      .split('\n')
      .map((line) => line.split('\t')[0]!)
      .find((id) => !it.drawn!.has(id))!
  expect(ask({}, drawn)).toMatch(/概率是 \d+\/\d+。.+密钥不大于它的抽中。它被抽中了。$/)
  expect(ask({}, spared)).toContain('它没有被抽中。')
  expect(ask({ profile: 'protected', audience: 'public' }, drawn)).toMatch(/^(?!.*概率).*它被抽中了。$/)
  expect(ask({}, () => '91330200MA0000000X')).toMatch(/不在这次抽取的范围里：.+中间没有别的行/)
})

interface Asked {
  files: Files
  drawn?: Set<string>
}
