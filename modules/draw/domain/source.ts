// The named sources of verifiable.md §5: what their value looks like, how it is checked, what it is worth.
import { isQuicknetRound, quicknetMoment } from './drand.ts'
import { fromHex, utf8 } from './encoding.ts'

/** @technical */
export type SourceType = 'parties' | 'cwl-kl8' | 'cwl-ssq' | 'drand-quicknet'

/** @technical */
export interface NamedSource {
  readonly type: SourceType
  /** Issue, round, or the hash of the set of parties. */
  readonly at: string
}

/** The value bytes of a publication entered as text, or the reason in Chinese why it cannot be this source's value. */
export function sourceValue(
  source: NamedSource,
  text: string,
): { ok: true; value: Uint8Array } | { ok: false; reason: string } {
  if (source.type === 'cwl-kl8')
    return lotteryValue(source.at, text, KL8, '快乐8 应为 20 个由小到大、互不相同的两位号码（01–80）')
  if (source.type === 'cwl-ssq')
    return lotteryValue(source.at, text, SSQ, '双色球应为 6 个由小到大的红球（01–33）和 1 个蓝球（01–16）')
  if (source.type === 'drand-quicknet') return drandValue(source.at, text)
  return { ok: false, reason: '见证人共同种子由各见证人分别揭示，不能录入' }
}

/** The rules for the sources of one draw; the Chinese sentence says which is broken. */
export function sourceRuleBroken(
  sources: readonly NamedSource[],
  kind: 'real' | 'rehearsal',
  foreignAllowed: boolean,
): string | undefined {
  const types = sources.map(({ type }) => type)
  if (new Set(types).size !== types.length) return '同一随机源只能使用一次'
  if (kind === 'rehearsal') return types.length === 1 && types[0] === 'parties' ? undefined : '演练只使用见证人共同种子'
  if (types.includes('drand-quicknet') && !foreignAllowed) return '境外信标未启用'
  if (types.at(-1) === 'parties' || types.length === 0) return '见证人共同种子之后须有一个晚于揭示的公开随机源'
  if (types.includes('parties') && types[0] !== 'parties') return '见证人共同种子应列在最前'
  const bits = types.reduce((all, type) => all + ENTROPY_TENTHS[type], 0)
  return bits < LEAST_TENTHS ? '随机源合计不足 64 比特' : undefined
}

/** The moment a source can first be known, when the source itself says so. */
export function ownMoment({ type, at }: NamedSource): number | undefined {
  return type === 'drand-quicknet' ? quicknetMoment(Number(at)) : undefined
}

/** Whether `at` has the form its source asks for; a set of parties is named by its hash. */
export function isSourceName({ type, at }: NamedSource): boolean {
  if (type === 'parties') return /^[0-9a-f]{64}$/.test(at)
  if (type === 'drand-quicknet') return /^[1-9][0-9]{0,14}$/.test(at)
  return /^20[0-9]{2}(?:00[1-9]|0[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-6])$/.test(at)
}

/** Min-entropy in tenths of a bit: C(80,20) = 2^61.6, C(33,6)·16 = 2^24.1. */
const ENTROPY_TENTHS: Readonly<Record<SourceType, number>> = {
  parties: 2560,
  'cwl-kl8': 616,
  'cwl-ssq': 241,
  'drand-quicknet': 1280,
}
const LEAST_TENTHS = 640

interface Lottery {
  readonly groups: readonly { readonly size: number; readonly highest: number }[]
}
const KL8: Lottery = { groups: [{ size: 20, highest: 80 }] }
const SSQ: Lottery = {
  groups: [
    { size: 6, highest: 33 },
    { size: 1, highest: 16 },
  ],
}

function lotteryValue(issue: string, text: string, lottery: Lottery, reason: string): ReturnType<typeof sourceValue> {
  const [named, numbers, ...rest] = text.split(':')
  if (numbers === undefined || rest.length > 0) return { ok: false, reason: '格式应为「期号:号码」' }
  if (named !== issue) return { ok: false, reason: `期号应为 ${issue}` }
  const groups = numbers.split('+')
  const isRight =
    groups.length === lottery.groups.length &&
    lottery.groups.every(({ size, highest }, i) => isAscending(groups[i] ?? '', size, highest))
  return isRight ? { ok: true, value: utf8(text) } : { ok: false, reason }
}

function isAscending(text: string, size: number, highest: number): boolean {
  const parts = text.split(',')
  const numbers = parts.map(Number)
  return (
    parts.length === size &&
    parts.every((part) => /^[0-9]{2}$/.test(part)) &&
    numbers.every((n, i) => n >= 1 && n <= highest && (i === 0 || n > (numbers[i - 1] ?? 0)))
  )
}

function drandValue(round: string, text: string): ReturnType<typeof sourceValue> {
  if (!/^[0-9a-f]{96}$/.test(text)) return { ok: false, reason: '签名应为 96 位小写十六进制' }
  const value = fromHex(text)
  return isQuicknetRound(Number(round), value)
    ? { ok: true, value }
    : { ok: false, reason: `签名不是第 ${round} 轮的签名` }
}
