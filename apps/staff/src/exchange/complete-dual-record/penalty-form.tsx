import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import type { DualList, DualRecord } from '../list-dual-records/dual-query.ts'
import { IssuerFields, issuerOf } from './issuer-fields.tsx'
import { completionWords, type PenaltyBody, sendCompletion } from './send-completion.ts'

type Values = PenaltyBody & { decidedOn: string; reason?: string }

const KINDS =
  '警告 通报批评 罚款 没收违法所得 没收非法财物 暂扣许可证件 降低资质等级 吊销许可证件 限制开展生产经营活动 责令停产停业 责令关闭 限制从业 行政拘留 其他'
    .split(' ')
    .map((one) => ({ value: one, label: one }))
const PROCEDURES = [
  { value: 'ordinary', label: '普通程序' },
  { value: 'simple', label: '简易程序' },
  { value: 'fast-track', label: '快速办理' },
]

interface PenaltyFormProps {
  row: DualRecord
  penalty: NonNullable<DualRecord['penalty']>
  issuer: DualList['lastIssuer']
  onDone(): void
}

/** 补全或更正行政处罚: sums in 元 as the decision states them. */
export function PenaltyForm({ row, penalty, issuer, onDone }: PenaltyFormProps) {
  const isSent = row.state === 'shared'
  return (
    <ActForm<Values, Awaited<ReturnType<typeof sendCompletion>>>
      name={isSent ? '更正' : '补全并报送'}
      permission="exchange.report-decisions"
      kept="记录没有改动，填写的内容还在。"
      refresh={[['dual-records']]}
      initial={initialOf(row, penalty, issuer)}
      run={({ decidedOn, reason, ...said }) =>
        sendCompletion(row.recordId, { decidedOn, reason: reason ?? '', penalty: trimmed(said) })
      }
      done={completionWords}
      after={onDone}
    >
      <TextField name="documentNumber" label="决定书文号" min={4} />
      <DayField name="decidedOn" label="决定日期" />
      <ChoiceField name="procedure" label="处罚程序" options={PROCEDURES} />
      <ChoiceField name="kinds" label="处罚类别" mode="multiple" options={KINDS} extra="责令改正不是处罚种类，不列。" />
      <TextField name="violationType" label="违法行为类型" min={2} />
      <TextField name="facts" label="违法事实" rows={3} min={4} />
      <TextField name="basis" label="处罚依据" rows={2} min={4} />
      <TextField name="content" label="处罚内容" rows={2} min={2} />
      <TextField name="fineYuan" label="罚款金额（元）" isOptional extra="按决定书以元填写，报送时换算为万元。" />
      <TextField name="confiscatedYuan" label="没收金额（元）" isOptional />
      <TextField name="licenceTaken" label="暂扣或吊销证照名称及编号" isOptional />
      <DayField name="validUntil" label="处罚有效期" isOptional />
      <DayField name="publicUntil" label="公示截止期" />
      <IssuerFields agency="处罚机关" />
      <TextField name="note" label="备注" isOptional />
      {isSent && <TextField name="reason" label="更正理由" min={2} />}
    </ActForm>
  )
}

function initialOf(
  row: DualRecord,
  penalty: NonNullable<DualRecord['penalty']>,
  issuer: DualList['lastIssuer'],
): Partial<Values> {
  const { fineFen, confiscatedFen, procedure, ...said } = penalty
  return {
    ...said,
    ...issuerOf(penalty, issuer),
    ...(procedure === '' ? {} : { procedure }),
    fineYuan: yuanText(fineFen),
    confiscatedYuan: yuanText(confiscatedFen),
    ...(row.decidedOn === null ? {} : { decidedOn: row.decidedOn }),
  }
}

function yuanText(fen: number | null): string {
  return fen === null ? '' : String(fen / 100)
}

/** Fields that were cleared are empty, not absent. */
function trimmed(said: PenaltyBody): PenaltyBody {
  return {
    ...said,
    fineYuan: said.fineYuan ?? '',
    confiscatedYuan: said.confiscatedYuan ?? '',
    licenceTaken: said.licenceTaken ?? '',
    validUntil: said.validUntil ?? '',
    note: said.note ?? '',
  }
}
