// Unified social credit codes of made-up shops, with the check characters of GB 32100-2015 and GB 11714-1997.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const HEADER =
  '企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址,登记状态,状态日期,行业代码,登记机关,管辖所,曾用名,其他经营场所,许可证件'

export interface Shop {
  readonly name: string
  readonly uscc: string
  /** What the file says instead, when the row is to be quarantined. */
  readonly written: string
}

/** Three food shops of 鼓楼街道 that no register holds; the last stands in the file with a wrong check character. */
export function madeUpShops(now: number): Shop[] {
  return ['甲', '乙', '丙'].map((letter, at) => {
    const uscc = codeOf(now + at)
    const isWrong = at === 2
    return {
      name: `宁波市海曙区试行${serialOf(now + at).slice(2)}${letter}食品店`,
      uscc,
      written: isWrong ? uscc.slice(0, 17) + (uscc.endsWith('1') ? '2' : '1') : uscc,
    }
  })
}

export function registerFile(shops: readonly Shop[]): Buffer {
  const lines = shops.map(({ name, written }, at) =>
    [
      name,
      written,
      '2021-04-08',
      '有限责任公司（自然人投资或控股）',
      '柴立言',
      '50(万元人民币)',
      '食品销售',
      '浙江',
      '宁波',
      `浙江省宁波市海曙区鼓楼街道府桥街${101 + at}号`,
      'K',
      '',
      '5229',
      '330203',
      '33020302',
      '',
      '',
      `食品经营许可证:JY1330203${written.slice(10, 16)}${at}:2024-06-01:2029-05-31`,
    ].join(','),
  )
  return Buffer.from(`${HEADER}\n${lines.join('\n')}\n`)
}

function codeOf(serial: number): string {
  const body = `MA${serialOf(serial)}`
  const first17 = `91330203${body}${organizationCheck(body)}`
  const sum = CODE_WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(first17[at] ?? ''), 0)
  return first17 + (ALPHABET[(31 - (sum % 31)) % 31] ?? '')
}

function organizationCheck(body: string): string {
  const sum = ORGANIZATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number.parseInt(body[at] ?? '', 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** Six characters that differ from run to run. */
function serialOf(value: number): string {
  let rest = Math.floor(value / 100) + (value % 100)
  let text = ''
  for (let at = 0; at < 6; at += 1) {
    text = (ALPHABET[rest % 31] ?? '0') + text
    rest = Math.floor(rest / 31)
  }
  return text
}
