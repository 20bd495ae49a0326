// 双公示数据标准（2018、2020 年版）: the columns CF_… and XK_… of domain.md §5.2, their lengths and forms.
import { z } from 'zod'
import { fenToWan, statedFen } from '#kernel/money.ts'
import {
  batchFields,
  type CrossFieldRule,
  fieldsOf,
  filledOn,
  notBefore,
  type OutletField,
  type OutletMapping,
  type OutletRow,
} from '#platform/outlet/mapping.ts'
import { dualLicenceSchema, dualPenaltySchema } from '../domain/dual-publication.ts'

const subject = z.object({
  name: z.string(),
  uscc: z.string(),
  isHousehold: z.boolean(),
  legalRepresentative: z.string(),
  decidedOn: z.string(),
  /** Columns the rule of the day leaves empty. */
  leftOut: z.array(z.string()),
  /** Why it was corrected or withdrawn; it leaves in the column of remarks. */
  reason: z.string(),
})

export const penaltyContentSchema = subject.extend({ penalty: dualPenaltySchema })
export const licenceContentSchema = subject.extend({ licence: dualLicenceSchema })
type PenaltyContent = z.output<typeof penaltyContentSchema>
type LicenceContent = z.output<typeof licenceContentSchema>
type Subject = z.output<typeof subject>

const NAME = 200
const SHORT = 50
const CODE = 18
const DAY = 10
const DOCUMENT = 128
const AMOUNT = 20
const REMARK = 512
const LAW = 2048
const LONG = 4000
const LONGEST = 5000

const penalty = fieldsOf<PenaltyContent>()
const licence = fieldsOf<LicenceContent>()

/** The head both files have: whom the decision concerns. Numbers of persons have no source here and stay empty. */
function headOf<C extends Subject>(prefix: 'CF' | 'XK'): OutletField<C>[] {
  const { required, optional } = fieldsOf<C>()
  const none = () => ''
  return [
    required(`${prefix}_XDR_MC`, '行政相对人名称', NAME, (s) => s.name),
    required(`${prefix}_XDR_LB`, '行政相对人类别', AMOUNT, (s) => (s.isHousehold ? '个体工商户' : '法人及非法人组织')),
    required(`${prefix}_XDR_SHXYM`, '统一社会信用代码', CODE, (s) => s.uscc, 'uscc'),
    optional(`${prefix}_XDR_GSZC`, '工商注册号', SHORT, none),
    optional(`${prefix}_XDR_ZZJG`, '组织机构代码', SHORT, none),
    optional(`${prefix}_XDR_SWDJ`, '税务登记号', SHORT, none),
    optional(`${prefix}_XDR_SYDW`, '事业单位证书号', SHORT, none),
    optional(`${prefix}_XDR_SHZZ`, '社会组织登记证号', SHORT, none),
    optional(`${prefix}_FRDB`, '法定代表人', SHORT, (s) => (s.isHousehold ? '' : s.legalRepresentative)),
    optional(`${prefix}_FR_ZJLX`, '法定代表人证件类型', SHORT, none),
    optional(`${prefix}_FR_ZJHM`, '法定代表人证件号码', SHORT, none),
    optional(`${prefix}_XDR_ZJLX`, '自然人证件类型', SHORT, none),
    optional(`${prefix}_XDR_ZJHM`, '自然人证件号码', SHORT, none),
  ]
}

export const penaltyMapping: OutletMapping<PenaltyContent> = {
  outletId: 'dual-penalty',
  format: 'csv',
  source:
    '双公示数据标准（2018、2020 年版）行政处罚各栏；金额以万元计。证件号码不填，个体工商户不填经营者姓名；各栏长度待核',
  fields: withLeftOut([
    ...batchFields,
    ...headOf<PenaltyContent>('CF'),
    penalty.required('CF_WSH', '行政处罚决定书文号', DOCUMENT, (s) => s.penalty.documentNumber),
    penalty.required('CF_WFXW', '违法行为类型', LAW, (s) => s.penalty.violationType),
    penalty.required('CF_SY', '违法事实', LONGEST, (s) => s.penalty.facts),
    penalty.required('CF_YJ', '处罚依据', LAW, (s) => s.penalty.basis),
    penalty.required('CF_CFLB', '处罚类别', NAME, (s) => s.penalty.kinds.join('；')),
    penalty.required('CF_NR', '处罚内容', LONG, (s) => s.penalty.content),
    penalty.optional('CF_NR_FK', '罚款金额（万元）', AMOUNT, (s) => fenToWan(s.penalty.fineFen), 'amount'),
    penalty.optional('CF_NR_WFFF', '没收金额（万元）', AMOUNT, (s) => fenToWan(s.penalty.confiscatedFen), 'amount'),
    penalty.optional('CF_NR_ZKDX', '暂扣或吊销证照名称及编号', NAME, (s) => s.penalty.licenceTaken),
    penalty.required('CF_JDRQ', '处罚决定日期', DAY, (s) => s.decidedOn, 'day'),
    penalty.optional('CF_YXQ', '处罚有效期', DAY, (s) => s.penalty.validUntil, 'day'),
    penalty.required('CF_GSJZQ', '公示截止期', DAY, (s) => s.penalty.publicUntil, 'day'),
    penalty.required('CF_CFJG', '处罚机关', NAME, (s) => s.penalty.agencyName),
    penalty.required('CF_CFJGDM', '处罚机关统一社会信用代码', CODE, (s) => s.penalty.agencyUscc, 'uscc'),
    penalty.required('CF_SJLY', '数据来源单位', NAME, (s) => s.penalty.sourceName),
    penalty.required('CF_SJLYDM', '数据来源单位统一社会信用代码', CODE, (s) => s.penalty.sourceUscc, 'uscc'),
    penalty.optional('CF_BZ', '备注', REMARK, (s) => remark(s, s.penalty.note)),
  ]),
  crossFields: [
    notBefore('cd_time', '报送时间', 'CF_JDRQ', '处罚决定日期'),
    notBefore('CF_YXQ', '处罚有效期', 'CF_JDRQ', '处罚决定日期'),
    notBefore('CF_GSJZQ', '公示截止期', 'CF_JDRQ', '处罚决定日期'),
    filledOn('d', 'CF_BZ', '撤回理由（CF_BZ）为空'),
    filledOn('u', 'CF_BZ', '更正理由（CF_BZ）为空'),
    amountFor('罚款', 'CF_NR_FK', '罚款金额（万元）'),
    amountFor('没收', 'CF_NR_WFFF', '没收金额（万元）'),
    ...['CF_SY', 'CF_NR', 'CF_BZ'].map(noPersonNumber),
  ],
}

export const licenceMapping: OutletMapping<LicenceContent> = {
  outletId: 'dual-licence',
  format: 'csv',
  source: '双公示数据标准（2018、2020 年版）行政许可各栏。证件号码不填，个体工商户不填经营者姓名；各栏长度待核',
  fields: withLeftOut([
    ...batchFields,
    ...headOf<LicenceContent>('XK'),
    licence.required('XK_XKWS', '行政许可决定文书名称', NAME, (s) => s.licence.documentName),
    licence.required('XK_WSH', '行政许可决定文书号', DOCUMENT, (s) => s.licence.documentNumber),
    licence.required('XK_XKLB', '许可类别', AMOUNT, (s) => s.licence.licenceKind),
    licence.optional('XK_XKZS', '许可证书名称', NAME, (s) => s.licence.certificateName),
    licence.optional('XK_XKBH', '许可编号', NAME, (s) => s.licence.certificateNumber),
    licence.required('XK_NR', '许可内容', LONG, (s) => s.licence.content),
    licence.required('XK_JDRQ', '许可决定日期', DAY, (s) => s.decidedOn, 'day'),
    licence.required('XK_YXQZ', '有效期自', DAY, (s) => s.licence.validFrom, 'day'),
    licence.required('XK_YXQZI', '有效期至', DAY, (s) => s.licence.validTo, 'day'),
    licence.required('XK_XKJG', '许可机关', NAME, (s) => s.licence.agencyName),
    licence.required('XK_XKJGDM', '许可机关统一社会信用代码', CODE, (s) => s.licence.agencyUscc, 'uscc'),
    licence.required('XK_ZT', '当前状态', AMOUNT, (s) => s.licence.standing),
    licence.required('XK_LYDW', '数据来源单位', NAME, (s) => s.licence.sourceName),
    licence.required('XK_LYDWDM', '数据来源单位统一社会信用代码', CODE, (s) => s.licence.sourceUscc, 'uscc'),
    licence.optional('XK_BZ', '备注', REMARK, (s) => remark(s, s.licence.note)),
  ]),
  crossFields: [
    notBefore('cd_time', '报送时间', 'XK_JDRQ', '许可决定日期'),
    notBefore('XK_YXQZI', '有效期至', 'XK_YXQZ', '有效期自'),
    filledOn('d', 'XK_BZ', '撤回理由（XK_BZ）为空'),
    filledOn('u', 'XK_BZ', '更正理由（XK_BZ）为空'),
    ...['XK_NR', 'XK_BZ'].map(noPersonNumber),
  ],
}

/** A column the rule of the day leaves out is empty, whatever is known. */
function withLeftOut<C extends Subject>(fields: readonly OutletField<C>[]): OutletField<C>[] {
  return fields.map((field) => ({
    ...field,
    value: (source) => (source.leftOut.includes(field.name) ? '' : field.value(source)),
  }))
}

function remark({ reason }: Subject, note: string): string {
  return [reason, note].filter((one) => one !== '').join('；')
}

/** A kind with money has its amount, in 万元: what the decision states in words must be the same sum (trap 万元/元). */
function amountFor(kind: '罚款' | '没收', name: string, title: string): CrossFieldRule {
  return (row: OutletRow) => {
    const value = row[name] ?? ''
    const hasKind = (row['CF_CFLB'] ?? '').includes(kind)
    if (hasKind && kind === '罚款' && value === '') return `处罚类别有罚款，${title}（${name}）为空`
    if (!hasKind && value !== '') return `处罚类别没有${kind}，${title}（${name}）却有数`
    const stated = statedFen(row['CF_NR'] ?? '', kind)
    if (value === '' || stated === null || fenToWan(stated) === value) return undefined
    return `${title}（${name}）${value} 与处罚内容所写的 ${fenToWan(stated)} 万元不符，请核对是否把元当作万元`
  }
}

// GB 11643: six digits of a division, a day of birth, three digits and a check character
const PERSON_NUMBER =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/u

function noPersonNumber(name: string): CrossFieldRule {
  return (row) => (PERSON_NUMBER.test(row[name] ?? '') ? `${name} 含公民身份号码，请遮去后再送` : undefined)
}
