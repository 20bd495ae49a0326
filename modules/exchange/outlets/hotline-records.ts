// domain.md §6.2: what goes back to 12345 of an order. The table of its interface has not been obtained: names are 待核.
import { z } from 'zod'
import { batchFields, fieldsOf, type OutletMapping, type OutletRow } from '#platform/outlet/mapping.ts'
import { sharedRecordAdapter } from './shared-record.ts'

export const HOTLINE_OUTLET = 'hotline-12345'

const RECORD_KINDS = ['签收', '退单', '延期申请', '答复', '办结'] as const

/** One act on a lane, as 12345 is told of it. */
export const hotlineRecord = z.object({
  orderNumber: z.string(),
  version: z.number().int(),
  lane: z.string(),
  kind: z.enum(RECORD_KINDS),
  happenedAt: z.string(),
  unit: z.string(),
  handler: z.string(),
  words: z.string(),
  outcome: z.string(),
})
/** @technical */
export type HotlineRecord = z.output<typeof hotlineRecord>

const SHORT = 60
const NAME = 200
const LONG = 4000
const { required, optional } = fieldsOf<HotlineRecord>()

const mapping: OutletMapping<HotlineRecord> = {
  outletId: HOTLINE_OUTLET,
  format: 'json',
  source: '热线工单的签收、退单、延期、答复、办结各字段（公开资料所列）；12345 接口文本尚未取得，字段名待核',
  fields: [
    ...batchFields,
    required('order_no', '工单编号', SHORT, (s) => s.orderNumber),
    required('order_version', '工单版次', SHORT, (s) => String(s.version), 'digits'),
    required('claim_type', '诉求类型', SHORT, (s) => s.lane),
    required('feedback_type', '反馈类型', SHORT, (s) => s.kind),
    required('feedback_time', '反馈时间', SHORT, (s) => s.happenedAt, 'moment'),
    required('unit_name', '承办单位', NAME, (s) => s.unit),
    required('handler', '承办人', SHORT, (s) => s.handler),
    optional('feedback_content', '理由或答复内容', LONG, (s) => s.words.replaceAll(/\s*\n\s*/gu, ' ')),
    optional('close_type', '办结方式', SHORT, (s) => s.outcome),
  ],
  crossFields: [
    (row) => ((row['cd_time'] ?? '') < (row['feedback_time'] ?? '') ? '报送时间早于反馈时间' : undefined),
    needs('退单', 'feedback_content', '退单没有理由'),
    needs('延期申请', 'feedback_content', '延期申请没有理由'),
    needs('答复', 'feedback_content', '答复没有内容'),
    needs('办结', 'close_type', '办结没有办结方式'),
  ],
}

function needs(kind: (typeof RECORD_KINDS)[number], field: string, fault: string) {
  return (row: OutletRow): string | undefined =>
    row['feedback_type'] === kind && (row[field] ?? '') === '' ? fault : undefined
}

/** 12345, the way back. */
export const hotlineAdapter = sharedRecordAdapter(mapping, hotlineRecord)
