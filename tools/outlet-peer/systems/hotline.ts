import { BATCH, batchRules, type OutletSystem } from './outlet-system.ts'

const FEEDBACK = ['签收', '退单', '延期申请', '答复', '办结']
const SAID = ['退单', '延期申请', '答复']

/** 12345: what came of a work order (domain.md §6.2): a known kind of feedback, with its content or how it was closed. */
export const hotline: OutletSystem = {
  required: [
    ...BATCH,
    'order_no',
    'order_version',
    'claim_type',
    'feedback_type',
    'feedback_time',
    'unit_name',
    'handler',
  ],
  longest: { order_no: 60, unit_name: 200, feedback_content: 4000 },
  rules: (row) => [
    ...batchRules(row),
    [!FEEDBACK.includes(row['feedback_type'] ?? ''), 'feedback_type 不在反馈类型表中'],
    [SAID.includes(row['feedback_type'] ?? '') && row['feedback_content'] === '', '反馈内容（feedback_content）为空'],
    [row['feedback_type'] === '办结' && row['close_type'] === '', '办结方式（close_type）为空'],
    [(row['cd_time'] ?? '') < (row['feedback_time'] ?? ''), '报送时间早于反馈时间'],
  ],
}
