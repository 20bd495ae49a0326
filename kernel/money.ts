declare const fenBrand: unique symbol

/** An amount in whole 分. @technical */
export type Fen = number & { readonly [fenBrand]: true }

export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount of fen: ${amount}`)
  return amount as Fen
}

/** Parses '12,000' or '12000.5' (元) exactly; undefined when it is not an amount with at most two decimals. */
export function yuanToFen(text: string): Fen | undefined {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u.exec(text.trim())
  if (match === null) return undefined
  const yuan = Number(match[2]?.replaceAll(',', ''))
  const cents = Number((match[3] ?? '').padEnd(2, '0'))
  const total = yuan * 100 + cents
  return Number.isSafeInteger(total) ? fen(match[1] === '-' ? -total : total) : undefined
}

/** 12,000 元 · 0.50 元 */
export function formatYuan(amount: Fen): string {
  const absolute = Math.abs(amount)
  const yuan = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/gu, ',')
  const cents = absolute % 100
  return `${amount < 0 ? '-' : ''}${yuan}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`} 元`
}

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '万亿']

const FEN_OF_WAN = 1_000_000
const WAN_PLACES = 6

/** 分 as 万元 with at most six places, exact: 8,000 元 is 0.8; empty when there is no amount. */
export function fenToWan(amount: number | null): string {
  if (amount === null) return ''
  const rest = String(amount % FEN_OF_WAN)
    .padStart(WAN_PLACES, '0')
    .replace(/0+$/u, '')
  return `${Math.floor(amount / FEN_OF_WAN)}${rest === '' ? '' : `.${rest}`}`
}

/** The amount in 分 a sentence states after a word, with its unit: 罚款人民币 8,000 元, 罚款0.8万元; null where no unit is written. */
export function statedFen(text: string, word: string): number | null {
  const found = new RegExp(`${word}[^0-9，。；]{0,8}([0-9][0-9,]*(?:\\.[0-9]{1,6})?)\\s*(万?元)`, 'u').exec(text)
  if (found === null) return null
  const [whole = '', decimals = ''] = (found[1] ?? '').replaceAll(',', '').split('.')
  const places = found[2] === '万元' ? WAN_PLACES : 2
  if (decimals.replace(/0+$/u, '').length > places) return null
  return Number(`${whole}${decimals.slice(0, places).padEnd(places, '0')}`)
}

/** 壹万贰仟元整: the amount in words for papers. */
export function formatChineseAmount(amount: Fen): string {
  const absolute = Math.abs(amount)
  const yuan = Math.floor(absolute / 100)
  const [jiao, cent] = [Math.floor((absolute % 100) / 10), absolute % 10]
  const head = yuan === 0 && absolute % 100 !== 0 ? '' : `${wholeInWords(yuan)}元`
  const tail =
    jiao === 0 && cent === 0
      ? '整'
      : `${jiao === 0 ? (yuan === 0 ? '' : '零') : `${DIGITS[jiao]}角`}${cent === 0 ? '整' : `${DIGITS[cent]}分`}`
  return `${amount < 0 ? '负' : ''}${head}${tail}`
}

function wholeInWords(value: number): string {
  if (value === 0) return '零'
  let words = ''
  let rest = value
  for (let group = 0; rest > 0; group += 1) {
    const part = rest % 10_000
    rest = Math.floor(rest / 10_000)
    if (part === 0) {
      if (words !== '' && !words.startsWith('零')) words = `零${words}`
      continue
    }
    const needsZero = part < 1000 && rest > 0
    words = `${needsZero ? '零' : ''}${groupInWords(part)}${GROUPS[group]}${words}`
  }
  return words
}

function groupInWords(part: number): string {
  let words = ''
  let pendingZero = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(part / 10 ** place) % 10
    if (digit === 0) {
      pendingZero = words !== ''
      continue
    }
    words += `${pendingZero ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`
    pendingZero = false
  }
  return words
}
