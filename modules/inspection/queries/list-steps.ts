import type { Tx } from '#platform/tx.ts'

const TITLES: Readonly<Record<string, string>> = {
  'request-single-inspection': '申请检查',
  'create-visit': '抽中，生成检查任务',
  'replace-officer': '更换执法人员',
  'withdraw-visit': '撤回（递补）',
  'approve-inspection': '审批',
  'give-notice': '送达通知',
  'start-visit': '到场，开始检查',
  'present-certificate': '亮证',
  'tell-rights': '告知权利',
  'apply-recusal': '申请回避',
  'decide-recusal': '决定回避',
  'answer-check-point': '记录结论',
  'answer-check-points': '记录多项结论',
  'add-evidence': '取得证据',
  'record-statement': '记录陈述',
  'sign-record': '签名',
  'refuse-signature': '记明拒签',
  'order-correction': '责令改正',
  'conclude-visit': '录入结果并告知',
  'record-reinspection': '复查',
  'close-inspection': '完结',
}

/** The steps of a visit in the order they happened, each with its leaf. */
export async function listSteps(
  tx: Tx,
  visitId: string,
): Promise<{ stepId: string; kind: string; title: string; byName: string; at: string; leafHash: string }[]> {
  const rows = await tx.rows<{ stepId: string; kind: string; byName: string; at: Date; leafHash: string }>(
    `select step_id as "stepId", kind, recorded_by_name as "byName", recorded_at as at, leaf_hash as "leafHash"
     from inspection.step where visit_id = $1 order by recorded_at, step_id`,
    [visitId],
  )
  return rows.map(({ at, ...row }) => ({ ...row, title: TITLES[row.kind] ?? row.kind, at: at.toISOString() }))
}
