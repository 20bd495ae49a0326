import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { checkUscc } from '#entities'
import { ruleDocument } from '#law'
import { explainRedactions, redact, scanRendered } from './redact.ts'
import { redactionBookSchema } from './redaction-rule.ts'
import { publicName, subjectNames } from './subject-names.ts'

const book = redactionBookSchema.parse(ruleDocument('publication-redaction', plainDate('2026-03-02'))?.body)
const subject = subjectNames(
  { name: '宁波澜屿电梯工程有限公司', uscc: '91330200MAN00B0170', kind: 'company', legalRepresentative: '忻立群' },
  (code) => checkUscc(code).valid,
)
const clean = (text: string) => redact({ text }, book, subject)

test('an identity number never leaves, whole, spaced, full-width or of fifteen digits', () => {
  for (const number of [
    '330203190001010013',
    '330203 19000101 0013',
    '３３０２０３１９０００１０１００１３',
    '11010519491231002x',
    '330203900101001',
  ]) {
    expect(clean(`当事人身份证号${number}。`).fields['text']).toBe('当事人身份证号〔公民身份号码略〕。')
  }
})

test('phones, bank accounts, mail and chat names, plates and home addresses are replaced and each names its rule', () => {
  const done = clean(
    '联系电话 138-5740-1234，传真0574-87654321；账号 6222 0213 0200 1234 567；邮箱 a.b@nb.cn；微信号: zhang_wei88；车牌浙B·12345；家住海曙区解放南路 12 弄 3 号 401 室。',
  )
  expect(done.fields['text']).toBe(
    '联系电话 〔联系方式略〕，传真〔联系方式略〕；账号 〔银行账号略〕；邮箱 〔联系方式略〕；微信号: 〔联系方式略〕；车牌〔号牌略〕；家住〔住址略〕。',
  )
  expect(done.redactions.map((one) => one.ruleId)).toEqual([
    'RD-02',
    'RD-02',
    'RD-03',
    'RD-07',
    'RD-07',
    'RD-08',
    'RD-04',
  ])
})

test('names of natural persons beside a role become family name and 某; the organ and the firm keep theirs', () => {
  const done = clean(
    '现场负责人：王秀英在场，见证人欧阳明陪同，法定代表人为励海燕。宁波市海曙区市场监督管理局对宁波澜屿电梯工程有限公司检查。',
  )
  expect(done.fields['text']).toBe(
    '现场负责人：王某在场，见证人欧阳某陪同，法定代表人为励某。宁波市海曙区市场监督管理局对宁波澜屿电梯工程有限公司检查。',
  )
})

test('a duty told of staff is not a name', () => {
  const text = '从业人员应当对设备每日检查；陪同人员经核对，无异议；负责人管理的台账齐全。'
  expect(clean(text).fields['text']).toBe(text)
})

test('the operator of an individual household is masked wherever the name stands', () => {
  const done = redact({ text: '海曙区汀溪面馆（经营者董㙦）：董㙦已签收。' }, book, {
    ...subject,
    operatorName: '董㙦',
  })
  expect(done.fields['text']).toBe('海曙区汀溪面馆（经营者董某）：董某已签收。')
})

test('the legal representative of a firm is masked wherever the name stands', () => {
  expect(clean('忻立群到场，忻立群签字。').fields['text']).toBe('忻某到场，忻某签字。')
})

test('an individual household is published by its trade name; one that only bears a person’s name is masked', () => {
  const shop = { uscc: null, kind: 'individual-household', legalRepresentative: '董㙦' } as const
  expect(publicName({ ...shop, name: '宁波市海曙区汀溪面馆（个体工商户）' })).toBe('宁波市海曙区汀溪面馆（个体工商户）')
  expect(publicName({ ...shop, name: '董㙦' })).toBe('董某（个体工商户）')
})

test('a minor keeps the whole text inside', () => {
  expect(clean('现场发现雇用一名未成年人。').withheld).toEqual(['涉及未成年人（RD-20）：「text」'])
  expect(clean('购买者 15 岁。').withheld).toHaveLength(1)
  expect(clean('未发现向未成年人售酒的标识缺失。').withheld).toEqual([])
})

test('codes, document numbers, days and amounts of the firm stay', () => {
  const text =
    '统一社会信用代码 91330200MAN00B0170，甬演市监检〔2026〕第00217号，2026-03-02 至 2026-03-05 检查，金额 12,000 元，GB 7588.1-2020。'
  expect(clean(text).fields['text']).toBe(text)
})

test('what was redacted passes the scanner; what was not does not', () => {
  const raw = '负责人张建国，电话13857401234，身份证330203190001010013。'
  expect(scanRendered(raw, subject)).toHaveLength(3)
  expect(scanRendered(clean(raw).fields['text'] ?? '', subject)).toEqual([])
})

test('the public reads what was taken out, without the values', () => {
  const done = clean('电话13857401234，手机13957401234。')
  expect(explainRedactions(done.redactions, '《政府信息公开条例》第十五条')).toEqual([
    '依据《政府信息公开条例》第十五条隐去联系电话 2 处',
  ])
})

test('five thousand texts with planted personal values: none survives redaction', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  const digits = (length: number) =>
    fc.array(digit, { minLength: length, maxLength: length }).map((list) => list.join(''))
  const separator = fc.constantFrom('', ' ', '-', '·')
  const identity = fc
    .tuple(
      fc.constantFrom('330203', '330212', '330283'),
      fc.integer({ min: 1940, max: 2007 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      digits(3),
      fc.constantFrom('0', '5', 'X', 'x'),
      separator,
    )
    .map(([area, year, month, day, order, check, sign]) =>
      [area, `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`, `${order}${check}`].join(sign),
    )
  const mobile = fc
    .tuple(fc.constantFrom('13', '15', '18', '19'), digits(1), digits(4), digits(4), separator)
    .map(([head, one, middle, tail, sign]) => [head + one, middle, tail].join(sign))
  const card = fc
    .tuple(digits(4), digits(4), digits(4), digits(4), separator)
    .map(([a, b, c, d, sign]) => `622${a.slice(1)}${sign}${b}${sign}${c}${sign}${d}`)
  const wide = (text: string) => text.replace(/[0-9]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const planted = fc
    .tuple(fc.oneof(identity, mobile, card), fc.boolean())
    .map(([value, full]) => (full ? wide(value) : value))
  const filler = fc.constantFrom('检查人员到场后', '该单位提供了', '2026-03-02 检查', '经核对台账，', '电梯维保记录')
  let count = 0
  fc.assert(
    fc.property(filler, planted, filler, planted, (before, one, middle, two) => {
      count += 1
      const done = clean(`${before}：${one}，${middle}（${two}）。`).fields['text'] ?? ''
      return !done.includes(one) && !done.includes(two) && scanRendered(done, subject).length === 0
    }),
    { numRuns: 5000, seed: 20261122 },
  )
  expect(count).toBe(5000)
})
