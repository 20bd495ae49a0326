import type { CustodianOffice } from './domain/escrow.ts'
import type { PlanState } from './domain/plan-state.ts'
import type { SourceType } from './domain/source.ts'

export const stateWords: Readonly<Record<PlanState, string>> = {
  DRAFT: '编制',
  APPROVED: '已批准',
  FROZEN: '名册已冻结',
  COMMITTED: '已承诺',
  WITNESSED: '已见证',
  ARMED: '待抽取',
  SEEDED: '种子已产生',
  DRAWN: '已抽取',
  RELEASED: '已放行',
  EXECUTED: '检查完毕',
  DISCLOSED: '已公开',
  CLOSED: '已办结',
  VOID: '已作废',
  FAILED: '失败',
}

export const waveStateWords = { waiting: '等候', drawn: '已抽取', failed: '失败' } as const
export const consentWords = { consent: '同意', refuse: '不同意' } as const

/** A step of a later wave as the rope names it. */
export function waveWords(wave: number, words: string): string {
  return `第 ${wave} 批：${words}`
}

export const sourceWords: Readonly<Record<SourceType, string>> = {
  parties: '见证人共同种子',
  'cwl-kl8': '福利彩票快乐8',
  'cwl-ssq': '福利彩票双色球',
  'drand-quicknet': 'drand（境外信标）',
}

export const publicityWords = { 'after-draw': '抽后即公开', 'after-inspection': '检查后公开', never: '不公开' } as const

export const dispositionWords: Readonly<Record<string, string>> = {
  E: '可抽取',
  K: '必查',
  'X:CAP': '年度检查次数已满',
  'X:CLOSED': '注销、吊销、撤销或歇业',
  'X:NEW': '新设主体，暂不抽取',
  'X:DUP': '重复登记',
  'X:JUR': '已迁出或不属本机关管辖',
  'X:PENDING': '登记状态待核实',
  'X:FULL': '本期已全覆盖检查',
}

export const officeWords: Readonly<Record<CustodianOffice, string>> = {
  supervision: '司法局执法监督',
  notary: '公证处',
  discipline: '派驻纪检',
  congress: '人大、政协机关',
  university: '高校',
}

/** What the plan page says of its sealing key. */
export const escrowWords = {
  unsealed: '本计划不封签：随机源一产生，任何人都能算出结果。',
  unnamed: '尚未确定保管人。提交审批前确定五名保管人，密钥即按 3/5 分存，任何三人可以开启。',
  none: '密钥由本系统保管，没有分存；到公开日自动公开。',
  kept: '密钥按 3/5 分存于五个机关：任何三名保管人交回份额，或者公开日一到，都会公开，不需要编制机关配合。',
  due: '承诺的公开日已过，系统将自动公开。',
  open: '密钥已由三名保管人开启。',
  lost: '本系统的封签密钥丢失或被改动：须由三名保管人交回份额，抽取才能继续。',
} as const

export const sealKeyLost = '封签密钥丢失，且三名保管人没有在期限内交回份额'
export const rehearsalNotice = '演练：随机源只有见证人共同种子，见证使用本地演示密钥，不产生真实检查。'
export const listHeldBack = '名单按计划在检查完成后公开；此前只公开数量和概率。'
export const listNever = '按计划不公开名单，只公开数量和概率。'

/** Where an entity without a place in any stratum stands. */
const strataWords = { ALL: '全部', UNKNOWN: '住所区划不明' } as const

/** 第 n 次 … the sentence an enterprise reads about its own odds. */
export function ownChanceSentence(facts: {
  total: number
  target: number
  percent: string
  disposition: string
  reason: string | null
}): string {
  if (facts.disposition === 'K') return `本单位列为必查：${facts.reason ?? '重点监管'}。`
  if (facts.disposition !== 'E')
    return `本单位不参加本次抽取：${facts.reason ?? dispositionWords[facts.disposition] ?? '排除'}。`
  return `从 ${facts.total} 户中抽取 ${facts.target} 户，本单位被抽中的概率是 ${facts.percent}。`
}

export function durationWords(seconds: number): string {
  return seconds % 3600 === 0 ? `${seconds / 3600} 小时` : `${Math.ceil(seconds / 60)} 分钟`
}

/** 2026年3月2日 09:00（北京时间）. */
export function momentWords(instant: Date): string {
  const local = new Date(instant.getTime() + 8 * 3_600_000)
  const clock = local.toISOString().slice(11, 16)
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${clock}`
}

/** GB/T 2260 names of the city's divisions, abolished ones marked; another code is shown as it is. */
const divisionWords: Readonly<Record<string, string>> = {
  '330200': '宁波市',
  '330203': '海曙区',
  '330204': '江东区（已撤销）',
  '330205': '江北区',
  '330206': '北仑区',
  '330211': '镇海区',
  '330212': '鄞州区',
  '330213': '奉化区',
  '330225': '象山县',
  '330226': '宁海县',
  '330281': '余姚市',
  '330282': '慈溪市',
  '330283': '奉化市（已撤销）',
}

export function stratumLabel(stratum: string): string {
  if (stratum === 'ALL') return strataWords.ALL
  return stratum === 'UNKNOWN' ? strataWords.UNKNOWN : (divisionWords[stratum] ?? stratum)
}

/** Why a file of a draw package is not in it. */
export const withheldWords = {
  classes: '信用风险分类不对外公开，名册以加盐承诺公布；本单位可以打开自己的一行。',
  officers:
    '执法人员名册和选派表在公开日之后公开；名册里有回避关系的，为保护当事人只向监督机关提供。这是依规定不公开，不是核对失败，其余各步的结论不受影响。',
  notDrawn: '尚未抽取。',
  notIntegrated: '最近的存证叶子正在并入账本，数秒后可得。',
} as const

/** What each test before release asks, and its rule in one sentence. */
export const qualityTestWords = {
  district: { label: '所在区县', rule: '同一组内，抽中单元的区县构成与名册一致（χ²，有限总体校正）' },
  age: { label: '成立年限', rule: '同一组内，抽中单元的成立年限构成与名册一致（χ²，有限总体校正）' },
  size: { label: '注册资本', rule: '同一组内，抽中单元的注册资本构成与名册一致（χ²，有限总体校正）' },
  'id-tail': { label: '代码末位', rule: '同一组内，抽中单元的代码末位构成与名册一致（χ²，有限总体校正）' },
  'register-decile': {
    label: '名册位置',
    rule: '同一组内，抽中单元在名册字母顺序十等分中的分布与名册一致（χ²，有限总体校正）',
  },
  keys: { label: '抽取键值', rule: '抽中单元的键值均匀分布（柯尔莫哥洛夫–斯米尔诺夫检验）' },
} as const

export const qualityVerdictWords = {
  passed: '未见异常',
  rejected: '异常，扣留名单',
  'too-small': '样本太小，不作判断',
  'in-design': '由分组固定，不作判断',
} as const

/** How long before a visit its sealed list was first read. */
export const leadTimeWords = {
  unread: '检查前无人查阅',
  day: '24 小时内',
  'three-days': '24 至 72 小时',
  week: '3 至 7 天',
  longer: '7 天以上',
} as const
