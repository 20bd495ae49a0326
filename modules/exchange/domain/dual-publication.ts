// 双公示数据标准（2018、2020 年版）, domain.md §5.2: what the files of penalties and licences need; amounts leave in 万元.
import { statedFen } from '#kernel/money.ts'
import { z } from 'zod'

/** 处罚种类 as the file names them (行政处罚法 9); 责令改正 is none (28). */
export const penaltyWords = [
  '警告',
  '通报批评',
  '罚款',
  '没收违法所得',
  '没收非法财物',
  '暂扣许可证件',
  '降低资质等级',
  '吊销许可证件',
  '限制开展生产经营活动',
  '责令停产停业',
  '责令关闭',
  '限制从业',
  '行政拘留',
  '其他',
] as const
/** 许可类别 as the file names them. */
export const licenceWords = ['普通', '特许', '认可', '核准', '登记', '其他'] as const

const issuers = { agencyName: z.string(), agencyUscc: z.string(), sourceName: z.string(), sourceUscc: z.string() }

/** What is known of a penalty; empty is not known yet. @technical */
export const dualPenaltySchema = z.object({
  documentNumber: z.string(),
  violationType: z.string(),
  facts: z.string(),
  basis: z.string(),
  procedure: z.enum(['', 'simple', 'ordinary', 'fast-track']),
  kinds: z.array(z.enum(penaltyWords)),
  content: z.string(),
  fineFen: z.int().min(0).nullable(),
  confiscatedFen: z.int().min(0).nullable(),
  licenceTaken: z.string(),
  validUntil: z.string(),
  publicUntil: z.string(),
  ...issuers,
  note: z.string(),
})
/** @technical */
export type DualPenalty = z.output<typeof dualPenaltySchema>

/** What is known of a licence; empty is not known yet. @technical */
export const dualLicenceSchema = z.object({
  documentName: z.string(),
  documentNumber: z.string(),
  licenceKind: z.enum(['', ...licenceWords]),
  certificateName: z.string(),
  certificateNumber: z.string(),
  content: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  ...issuers,
  standing: z.string(),
  note: z.string(),
})
/** @technical */
export type DualLicence = z.output<typeof dualLicenceSchema>

/** law/rules/dual-publicity: what is not reported, and which columns stay empty. */
export const dualRuleSchema = z.object({
  version: z.string(),
  heldBack: z.array(
    z.object({
      when: z.enum(['simple-procedure', 'warning-only', 'warning-or-criticism-only']),
      why: z.string(),
      cite: z.string(),
    }),
  ),
  leftOut: z.array(z.string()),
})
/** @technical */
export type DualRule = z.output<typeof dualRuleSchema>

const LIGHT: Readonly<Record<'warning-only' | 'warning-or-criticism-only', readonly string[]>> = {
  'warning-only': ['警告'],
  'warning-or-criticism-only': ['警告', '通报批评'],
}

/** The rule that holds a penalty back; undefined when it is reported. */
export function heldBackBy(
  rule: DualRule,
  penalty: Pick<DualPenalty, 'procedure' | 'kinds'>,
): DualRule['heldBack'][number] | undefined {
  return rule.heldBack.find(({ when }) => {
    if (when === 'simple-procedure') return penalty.procedure === 'simple'
    return penalty.kinds.length > 0 && penalty.kinds.every((kind) => LIGHT[when].includes(kind))
  })
}

const NO_ISSUERS = { agencyName: '', agencyUscc: '', sourceName: '', sourceUscc: '' }

/** A penalty as far as a source's row says. */
export function penaltyDraft(of: {
  documentNumber: string
  reason: string
  outcome: string
  agencyName: string
}): DualPenalty {
  const { documentNumber, reason, outcome, agencyName } = of
  return {
    documentNumber,
    violationType: '',
    facts: reason,
    basis: '',
    procedure: '',
    kinds: penaltyWords.filter((word) => word !== '其他' && outcome.includes(word)),
    content: outcome,
    fineFen: statedFen(outcome, '罚款'),
    confiscatedFen: statedFen(outcome, '没收'),
    licenceTaken: '',
    validUntil: '',
    publicUntil: '',
    ...NO_ISSUERS,
    agencyName,
    note: '',
  }
}

/** A licence as far as a source's row says. */
export function licenceDraft(
  of: Pick<
    DualLicence,
    'certificateName' | 'certificateNumber' | 'content' | 'validFrom' | 'validTo' | 'agencyName' | 'standing'
  >,
): DualLicence {
  return { documentName: '', documentNumber: '', licenceKind: '', ...NO_ISSUERS, ...of, note: '' }
}

/** 文号 in a sentence: 甬市监处罚〔2026〕12号, whatever brackets it is written with. */
export function documentNumberIn(text: string): string {
  return /[\p{Script=Han}]{2,20}[〔﹝[【(（]\d{4}[〕﹞\]】)）]第?\d+号/u.exec(text)?.[0] ?? ''
}
