// Shapes of personal values: GB 11643 identity numbers, YD/T and E.164 phone numbers, ISO/IEC 7812 card numbers, GA 36 plates.
import type { RedactionPattern } from './redaction-rule.ts'

/** Where in a text a personal value stands; `keep` leading characters stay (a family name). @technical */
export interface Span {
  readonly pattern: RedactionPattern
  readonly start: number
  readonly end: number
  readonly keep: number
}

/** What is known about the subject of a text: codes that may stay, names that must not. @technical */
export interface SubjectNames {
  readonly isPublicCode: (digits: string) => boolean
  /** The operator of an individual household. */
  readonly operatorName: string | null
  /** Natural persons known by name, such as the legal representative. */
  readonly personNames: readonly string[]
}

/** Every personal value in a text, without overlaps, in order. Full-width digits and letters and broken-up numbers count. */
export function findPersonalValues(text: string, subject: SubjectNames): readonly Span[] {
  const folded = fold(text)
  const found = [
    ...numbers(folded, subject),
    ...homeAddresses(folded),
    ...knownNames(folded, 'operator-name', subject.operatorName === null ? [] : [subject.operatorName]),
    ...knownNames(folded, 'person-name', subject.personNames),
    ...personNames(folded),
    ...electronicAddresses(folded),
    ...plates(folded),
    ...health(folded),
    ...minors(folded),
  ]
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const span of ordered) {
    const last = kept.at(-1)
    if (last === undefined || span.start >= last.end) kept.push(span)
  }
  return kept
}

/** Half-width form of digits and Latin letters, character for character, so that places in the text stay the same. */
function fold(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d\uff20\uff0e]/gu, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

const RUN =
  /(?<![0-9A-Za-z])\+?\d(?:[ \u00a0\u3000·\-–—]{0,2}\d){6,}(?:[ \u00a0\u3000·\-–—]{0,2}[Xx](?![0-9A-Za-z]))?(?![0-9A-Za-z])/gu
const DAY = /(?:19|20)\d{2}[-–—](?:0?[1-9]|1[0-2])[-–—](?:0?[1-9]|[12]\d|3[01])(?!\d)/gu
const ACCOUNT_BEFORE = /(?:账号|帐号|账户|帐户|卡号|户头)[^0-9]{0,8}$/u
const PHONE_BEFORE = /(?:电话|手机|联系方式|联系人|热线|传真|微信|致电|拨打)[^0-9]{0,8}$/u

function numbers(text: string, subject: SubjectNames): Span[] {
  const withoutDays = text.replace(DAY, (day) => '\u0001'.repeat(day.length))
  return [...withoutDays.matchAll(RUN)].flatMap((match) => {
    const start = match.index
    const digits = match[0].replace(/[^\dXx]/gu, '').toUpperCase()
    const pattern = kindOfNumber(digits, withoutDays.slice(Math.max(0, start - 16), start), subject)
    return pattern === undefined ? [] : [{ pattern, start, end: start + match[0].length, keep: 0 }]
  })
}

function kindOfNumber(digits: string, before: string, subject: SubjectNames): RedactionPattern | undefined {
  if (isIdentityNumber(digits)) return 'identity-number'
  if (ACCOUNT_BEFORE.test(before)) return 'bank-account'
  const local = digits.replace(/^(?:0086|86)(?=1[3-9]\d{9}$)/u, '')
  if (/^1[3-9]\d{9}$/u.test(local) || /^0\d{9,11}$/u.test(digits) || /^[48]00\d{7}$/u.test(digits)) return 'phone'
  if (PHONE_BEFORE.test(before) && digits.length <= 13) return 'phone'
  if (digits.length >= 16 && digits.length <= 19 && !subject.isPublicCode(digits)) return 'bank-account'
  return undefined
}

function isIdentityNumber(digits: string): boolean {
  if (/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/u.test(digits)) return true
  return /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/u.test(digits)
}

const HOME =
  /((?:家庭住址|家庭地址|居住地址|经常居住地|户籍地址|户籍所在地|户籍地|现住址|住址|家住|现住|暂住|居住于|居住在)[为是在于系]?[:：\s]*)([^，。；;\n）)〕]{2,60})/gu

function homeAddresses(text: string): Span[] {
  return [...text.matchAll(HOME)].map((match) => {
    const lead = match[1]?.length ?? 0
    return { pattern: 'home-address', start: match.index + lead, end: match.index + match[0].length, keep: 0 }
  })
}

/** Roles whose holder's name is a natural person's; the words before a name. */
const ROLE =
  '法定代表人|主要负责人|现场负责人|店长|负责人|实际控制人|经营者|业主|投资人|股东|联系人|见证人|陪同人员|陪同人|在场人|当事人代表|委托代理人|代理人|被委托人|受委托人|从业人员|员工|工作人员|安全员|安全管理员|食品安全管理员|作业人员|维保人员|证人|举报人|投诉人|消费者|患者|顾客|配偶'
const SURNAME =
  '欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|东方|慕容|令狐|夏侯|端木|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲封储靳汲糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越夔隆师巩聂晁勾敖融冷辛阚那简饶空曾沙养鞠须丰巢关蒯相查后荆红游竺权盖益桓公励忻竺董]'
const NOT_NAME =
  '(?:经[核查检营过常]|时[均间]|应[当该急予]|安全|任[何职]|单位|全[部体员程]|于[当今是]|向[我本检]|能[够否]|解释|计[量划]|项目|查[看验阅询]|管理|方[可能]|包[括装]|国家|后[续来]|从[业事]|都[未已能]|干[扰净]|支[付持]|路过|温度|高[度温]|相[关应]|连[续同]|班[组次]|文[件书]|关[于闭]|何[时种]|有[关无]|和[当检])'
const NAME = new RegExp(
  `((?:${ROLE})(?:姓名)?(?:[（(][^（）()]{0,8}[）)])?(?:为|是|系|叫|名叫)?[:：、\\s]{0,3})(?!${NOT_NAME})((?:${SURNAME})[\\p{Script=Han}·]{1,3})(?=$|[^\\p{Script=Han}]|(?:先生|女士|同志|某)|(?:在场|签字|签名|陪同|拒绝|表示|陈述|承认|到场|提供|确认|称|的|于|未|已|与|和|及|等|因|对|系|为|是|负责|担任))`,
  'gu',
)

function personNames(text: string): Span[] {
  return [...text.matchAll(NAME)].map((match) => {
    const name = trimVerb(match[2] ?? '')
    const start = match.index + (match[1]?.length ?? 0)
    return { pattern: 'person-name', start, end: start + name.length, keep: familyName(name).length }
  })
}

const TAIL = /(?:在场|签字|签名|陪同|拒绝|表示|陈述|承认|到场|提供|确认|称|的|于|未|已|与|和|及|等|因|对|负责|担任).*$/u

/** A name found greedily may have swallowed the verb after it; two characters always stay. */
function trimVerb(name: string): string {
  const family = familyName(name)
  const given = name.slice(family.length)
  const first = Array.from(given)[0] ?? ''
  const rest = given.slice(first.length)
  return family + first + rest.replace(TAIL, '')
}

function familyName(name: string): string {
  return (
    /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|东方|慕容|令狐|夏侯|端木)/u.exec(name)?.[0] ?? Array.from(name)[0] ?? ''
  )
}

function knownNames(text: string, pattern: RedactionPattern, names: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const name of names.filter((one) => Array.from(one).length > 1)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      spans.push({ pattern, start: at, end: at + name.length, keep: familyName(name).length })
    }
  }
  return spans
}

const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu
const CHAT = /((?:微信号?|QQ号?|支付宝账?号?)[:：为是\s]{1,4})([A-Za-z][\w-]{5,19}|\d{5,11})/giu

function electronicAddresses(text: string): Span[] {
  const mails = [...text.matchAll(MAIL)].map((match): Span => ({
    pattern: 'electronic-address',
    start: match.index,
    end: match.index + match[0].length,
    keep: 0,
  }))
  const chats = [...text.matchAll(CHAT)].map((match): Span => ({
    pattern: 'electronic-address',
    start: match.index + (match[1]?.length ?? 0),
    end: match.index + match[0].length,
    keep: 0,
  }))
  return [...mails, ...chats]
}

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][·\s-]?[A-HJ-NP-Za-hj-np-z0-9]{5,6}(?![0-9A-Za-z])/gu

function plates(text: string): Span[] {
  return [...text.matchAll(PLATE)].map((match) => ({
    pattern: 'number-plate',
    start: match.index,
    end: match.index + match[0].length,
    keep: 0,
  }))
}

const HEALTH = /(?:患有|确诊|诊断为|感染|罹患)[^，。；;\n]{1,24}/gu

function health(text: string): Span[] {
  return [...text.matchAll(HEALTH)].map((match) => ({
    pattern: 'health',
    start: match.index,
    end: match.index + match[0].length,
    keep: 0,
  }))
}

const CHILD =
  /(?:(?:一名|该|其|系|为|涉及|雇用|雇佣|使用|招用)(?:[^，。；;\n]{0,8})(?:未成年人|童工|小学生|初中生|中学生|幼儿))|(?<![\d.])(?:[1-9]|1[0-7])\s?(?:周岁|岁)(?!以[上下]|及以)/gu

function minors(text: string): Span[] {
  return [...text.matchAll(CHILD)].map((match) => ({
    pattern: 'minor',
    start: match.index,
    end: match.index + match[0].length,
    keep: 0,
  }))
}
