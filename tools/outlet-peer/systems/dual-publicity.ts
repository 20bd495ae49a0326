import { isUsccOfOutlet } from '../uscc.ts'
import { BATCH, batchRules, type OutletSystem, type Row } from './outlet-system.ts'

const SUBJECTS = ['法人及非法人组织', '自然人', '个体工商户']
const LICENCES = ['普通', '特许', '认可', '核准', '登记', '其他']
const YUAN_OF_WAN = 10_000
/** A single sum above 10 亿元 is looked at by a person: most often somebody wrote 元. */
const SUSPICIOUS_WAN = 100_000

type Rule = readonly [boolean, string]

/** 信用中国（浙江）双公示: penalties. Sums are in 万元; the outlet reads the sum in the text of the penalty too. */
export const dualPenalty: OutletSystem = {
  required: [
    ...BATCH,
    ...'CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_JDRQ CF_GSJZQ'.split(' '),
    ...'CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM'.split(' '),
  ],
  code: 'CF_XDR_SHXYM',
  longest: { CF_XDR_MC: 200, CF_WSH: 128, CF_WFXW: 2048, CF_SY: 5000, CF_YJ: 2048, CF_NR: 4000, CF_BZ: 512 },
  rules: (row) => [
    ...head(row, 'CF', ['CF_CFJGDM', 'CF_SJLYDM']),
    ...amount(row, 'CF_NR_FK', '罚款'),
    ...amount(row, 'CF_NR_WFFF', '没收'),
    [(row['CF_CFLB'] ?? '').includes('责令改正'), '处罚类别（CF_CFLB）含责令改正，责令改正不是行政处罚'],
    [(row['CF_GSJZQ'] ?? '') < (row['CF_JDRQ'] ?? ''), '公示截止期早于处罚决定日期'],
    [(row['cd_time'] ?? '') < (row['CF_JDRQ'] ?? ''), '报送时间早于处罚决定日期'],
  ],
}

/** 信用中国（浙江）双公示: licences. */
export const dualLicence: OutletSystem = {
  required: [
    ...BATCH,
    ...'XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XKWS XK_WSH XK_XKLB XK_NR XK_JDRQ XK_YXQZ XK_YXQZI'.split(' '),
    ...'XK_XKJG XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM'.split(' '),
  ],
  code: 'XK_XDR_SHXYM',
  longest: { XK_XDR_MC: 200, XK_WSH: 128, XK_NR: 4000, XK_BZ: 512 },
  rules: (row) => [
    ...head(row, 'XK', ['XK_XKJGDM', 'XK_LYDWDM']),
    [!LICENCES.includes(row['XK_XKLB'] ?? ''), `许可类别（XK_XKLB）不在 ${LICENCES.join('、')} 之列`],
    [(row['XK_YXQZI'] ?? '') < (row['XK_YXQZ'] ?? ''), '有效期至早于有效期自'],
    [(row['cd_time'] ?? '') < (row['XK_JDRQ'] ?? ''), '报送时间早于许可决定日期'],
  ],
}

/** What both files check: the kind of subject, the codes of the bodies, no number of a person, a reason for a change. */
function head(row: Row, prefix: string, codes: readonly string[]): Rule[] {
  const isChange = row['cd_operation'] === 'u' || row['cd_operation'] === 'd'
  return [
    ...batchRules(row),
    [!SUBJECTS.includes(row[`${prefix}_XDR_LB`] ?? ''), `行政相对人类别（${prefix}_XDR_LB）不在约定之列`],
    ...codes.map((name): Rule => [!isUsccOfOutlet(row[name] ?? ''), `${name} 统一社会信用代码校验不通过`]),
    ...[`${prefix}_FR_ZJHM`, `${prefix}_XDR_ZJHM`].map((name): Rule => [
      (row[name] ?? '') !== '',
      `${name} 不得报送证件号码`,
    ]),
    [/\d{6}(19|20)\d{2}[01]\d[0-3]\d{4}[\dX]/u.test(row[`${prefix}_NR`] ?? ''), `${prefix}_NR 含证件号码`],
    [isChange && (row[`${prefix}_BZ`] ?? '') === '', `更正、撤回没有理由（${prefix}_BZ）`],
  ]
}

/** A sum: six places of 万元 at most, and the same sum as the text states. */
function amount(row: Row, name: string, word: string): Rule[] {
  const value = row[name] ?? ''
  const stated = new RegExp(`${word}\\D{0,8}?([\\d,]+(?:\\.\\d+)?)(万?元)`, 'u').exec(row['CF_NR'] ?? '')
  const yuan =
    stated === null ? undefined : Number((stated[1] ?? '').replaceAll(',', '')) * (stated[2] === '元' ? 1 : YUAN_OF_WAN)
  return [
    [value !== '' && !/^\d+(\.\d{1,6})?$/u.test(value), `${name} 应为数字，小数不超过六位`],
    [Number(value) > SUSPICIOUS_WAN, `${name} 应以万元为单位，请核对`],
    [
      value !== '' && yuan !== undefined && Math.abs(Number(value) * YUAN_OF_WAN - yuan) >= 0.01,
      `${name} 与处罚内容中的金额不符，应以万元为单位`,
    ],
    [value === '' && word === '罚款' && (row['CF_CFLB'] ?? '').includes(word), `处罚类别有罚款，${name} 为空`],
  ]
}
