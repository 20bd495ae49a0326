import { formatDay } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { answerWords, followUpWords, inspectionKindWords, leadSourceWords, rightsText } from '../strings.ts'
import type { CorrectionOrder } from './correction.ts'
import type { PaperBlock, PaperSignature } from './paper.ts'
import type { SiteRecord } from './site-record.ts'
import type { FollowUp, Visit, VisitItem, VisitOfficer } from './visit.ts'

/** What every paper of a visit can say. @technical */
export interface PaperContext {
  readonly visit: Visit
  readonly agencyName: string
  readonly items: readonly VisitItem[]
  readonly officers: readonly VisitOfficer[]
  /** The departments of a joint visit with their items; none where one agency goes alone. */
  readonly departments: readonly { readonly agencyName: string; readonly itemIds: readonly string[] }[]
  readonly visitsThisYear: number
  readonly on: PlainDate
}

/** 行政检查审批表: object, reason, applicant, decision. */
export function approvalBlocks(
  context: PaperContext,
  decision: { readonly words: string; readonly reason: string; readonly by: string },
): PaperBlock[] {
  const { visit } = context
  return [
    facts([
      ['检查对象', visit.entityName],
      ['统一社会信用代码', visit.uscc],
      ['检查类别', inspectionKindWords[visit.inspectionKind]],
      ['线索来源', visit.leadSource === null ? '双随机抽查计划' : leadSourceWords[visit.leadSource]],
      ['检查理由', visit.purpose],
      ['检查事项', context.items.map((item) => item.itemName).join('；')],
      ['计划时间', period(visit)],
      ['执法人员', officerWords(context.officers)],
      ['申请人', visit.requestedByName],
    ]),
    {
      kind: 'text',
      heading: '审批意见',
      paragraphs: [`${decision.words}。${decision.reason}`, `审批人：${decision.by}`],
    },
    organ(context),
  ]
}

/** 行政检查通知书: who comes when, for what, by which law, how often this year, and the rights. */
export function noticeBlocks(context: PaperContext): PaperBlock[] {
  const { visit } = context
  return [
    text('', [`${visit.entityName}：`, `根据下列依据，本机关决定对你单位实施行政检查，现将有关事项通知如下。`]),
    facts([
      ['检查事项', context.items.map((item) => item.itemName).join('；')],
      ['检查依据', citationsInOneLine(context.items.flatMap((item) => item.basis))],
      ['检查时间', period(visit)],
      ['检查地点', visit.entityAddress],
      ['执法人员', officerWords(context.officers)],
      ...jointWords(context),
      [
        '检查来源',
        visit.origin === 'draw'
          ? `双随机抽查：${visit.taskName}`
          : `${inspectionKindWords[visit.inspectionKind]}：${visit.purpose}`,
      ],
      ['今年已入企检查', `${context.visitsThisYear} 次（本机关）`],
    ]),
    text('您的权利和义务', rightsText),
    organ(context),
  ]
}

/** Who comes together, and with which items: one notice for all departments of a joint visit. */
function jointWords({ departments, items }: PaperContext): [string, string][] {
  const namesOf = (itemIds: readonly string[]): string =>
    items
      .filter(({ itemId }) => itemIds.includes(itemId))
      .map(({ itemName }) => itemName)
      .join('、')
  return departments.length <= 1
    ? []
    : [['联合检查', departments.map(({ agencyName, itemIds }) => `${agencyName}：${namesOf(itemIds)}`).join('；')]]
}

/** 现场检查笔录 as signed. */
export function siteRecordBlocks(
  context: PaperContext,
  record: SiteRecord,
  signatures: readonly PaperSignature[],
): PaperBlock[] {
  return [
    facts([
      ['检查对象', record.entityName],
      ['统一社会信用代码', record.uscc],
      ['检查地点', record.address],
      ['开始时间', record.startedAt],
      [
        '执法人员',
        record.officers
          .map((officer) => `${officer.name}（行政执法证 ${officer.certificateNo}，${officer.presentedAt} 出示）`)
          .join('；'),
      ],
      ['告知权利', record.rightsToldAt],
      [
        '回避',
        record.recusals.length === 0
          ? '已告知申请回避的权利，当事人未申请'
          : record.recusals.map((one) => `申请 ${one.officerName} 回避：${one.reason}（${one.decision}）`).join('；'),
      ],
      ['内容摘要', context.visit.recordHash ?? ''],
    ]),
    ...record.items.map((item): PaperBlock => ({
      kind: 'table',
      heading: `${item.code} ${item.name}`,
      columns: ['检查要点', '结论', '说明'],
      rows: item.points.map((point) => [
        point.text,
        point.outcome === '' ? '未检查' : answerWords[point.outcome],
        `${point.note}${point.photos.length === 0 ? '' : `（附照片 ${point.photos.length} 张）`}`,
      ]),
    })),
    text(
      '行政相对人陈述',
      record.statements.length === 0
        ? ['无。']
        : record.statements.map((one) => `${one.speaker}（${one.role}）：${one.text}`),
    ),
    { kind: 'signatures', lines: signatures },
    organ(context),
  ]
}

/** 行政检查结果告知书. */
export function resultNoticeBlocks(
  context: PaperContext,
  results: readonly { readonly itemName: string; readonly labels: readonly string[] }[],
  followUp: readonly FollowUp[],
): PaperBlock[] {
  return [
    text('', [`${context.visit.entityName}：`, `本机关对你单位的行政检查已经结束，现将结果告知如下。`]),
    {
      kind: 'table',
      heading: '检查结果',
      columns: ['检查事项', '结果'],
      rows: results.map((one) => [one.itemName, one.labels.join('；')]),
    },
    text(
      '后续处置',
      followUp.map((option) => followUpWords[option]),
    ),
    text('', ['检查结果将依照企业信息公示的规定向社会公开。对检查结果有异议的，可以向本机关陈述、申辩。']),
    organ(context),
  ]
}

/** 责令改正通知书: what is wrong, what to do, until when and how the day was reckoned. */
export function correctionBlocks(context: PaperContext, order: CorrectionOrder, itemName: string): PaperBlock[] {
  return [
    text('', [`${context.visit.entityName}：`, `经查，你单位在「${itemName}」方面存在下列问题：`, order.problem]),
    text('改正要求', [order.requirement]),
    facts([
      ['依据', order.basis],
      ['改正期限', `${formatDay(order.dueOn)}前${order.isProvisional ? '（该年度工作日历尚未公布，暂定）' : ''}`],
      ['期限的计算', order.dueExplanation],
    ]),
    text('', ['改正期满后本机关将予复查。逾期未改正的，依法处理。责令改正不是行政处罚。']),
    organ(context),
  ]
}

/** 《X》第五条、第九条；《Y》第二条: each statute named once, in the order given. */
export function citationsInOneLine(citations: readonly string[]): string {
  const byStatute = new Map<string, string[]>()
  for (const citation of new Set(citations)) {
    const end = citation.indexOf('》')
    const statute = citation.slice(0, end + 1)
    byStatute.set(statute, [...(byStatute.get(statute) ?? []), citation.slice(end + 1)])
  }
  return [...byStatute].map(([statute, articles]) => `${statute}${articles.join('、')}`).join('；')
}

function facts(rows: readonly (readonly [string, string])[]): PaperBlock {
  return { kind: 'facts', rows: rows.map(([label, value]) => ({ label, value })) }
}

function text(heading: string, paragraphs: readonly string[]): PaperBlock {
  return { kind: 'text', heading, paragraphs }
}

function organ(context: PaperContext): PaperBlock {
  return { kind: 'organ', name: context.agencyName, on: formatDay(context.on) }
}

function period(visit: Visit): string {
  return visit.plannedFromOn === visit.plannedToOn
    ? formatDay(visit.plannedFromOn)
    : `${formatDay(visit.plannedFromOn)}至${formatDay(visit.plannedToOn)}`
}

function officerWords(officers: readonly VisitOfficer[]): string {
  return officers
    .map((officer) => `${officer.officerName}（${officer.certificateNo}，${officer.isLead ? '主办' : '协办'}）`)
    .join('；')
}
