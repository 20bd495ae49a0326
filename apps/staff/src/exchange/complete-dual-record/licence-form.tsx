import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'
import type { DualList, DualRecord } from '../list-dual-records/dual-query.ts'
import { IssuerFields, issuerOf } from './issuer-fields.tsx'
import { completionWords, type LicenceBody, sendCompletion } from './send-completion.ts'

type Values = LicenceBody & { decidedOn: string; reason?: string }

const KINDS = '普通 特许 认可 核准 登记 其他'.split(' ').map((one) => ({ value: one, label: one }))

interface LicenceFormProps {
  row: DualRecord
  licence: NonNullable<DualRecord['licence']>
  issuer: DualList['lastIssuer']
  onDone(): void
}

/** 补全或更正行政许可. */
export function LicenceForm({ row, licence, issuer, onDone }: LicenceFormProps) {
  const isSent = row.state === 'shared'
  const { licenceKind, ...said } = licence
  return (
    <ActForm<Values, Awaited<ReturnType<typeof sendCompletion>>>
      name={isSent ? '更正' : '补全并报送'}
      permission="exchange.report-decisions"
      kept="记录没有改动，填写的内容还在。"
      refresh={[['dual-records']]}
      initial={{
        ...said,
        ...issuerOf(licence, issuer),
        ...(licenceKind === '' ? {} : { licenceKind }),
        ...(row.decidedOn === null ? {} : { decidedOn: row.decidedOn }),
      }}
      run={({ decidedOn, reason, ...values }) =>
        sendCompletion(row.recordId, {
          decidedOn,
          reason: reason ?? '',
          licence: {
            ...values,
            certificateName: values.certificateName ?? '',
            certificateNumber: values.certificateNumber ?? '',
            note: values.note ?? '',
          },
        })
      }
      done={completionWords}
      after={onDone}
    >
      <TextField name="documentName" label="许可决定文书名称" min={2} />
      <TextField name="documentNumber" label="许可决定文书号" min={2} />
      <DayField name="decidedOn" label="许可决定日期" extra="来源没有决定日期的，先列有效期起始日，请核对。" />
      <ChoiceField name="licenceKind" label="许可类别" options={KINDS} />
      <TextField name="certificateName" label="许可证书名称" isOptional />
      <TextField name="certificateNumber" label="许可编号" isOptional />
      <TextField name="content" label="许可内容" rows={2} min={2} />
      <DayField name="validFrom" label="有效期自" />
      <DayField name="validTo" label="有效期至" />
      <TextField name="standing" label="当前状态" placeholder="有效、注销、撤销等" />
      <IssuerFields agency="许可机关" />
      <TextField name="note" label="备注" isOptional />
      {isSent && <TextField name="reason" label="更正理由" min={2} />}
    </ActForm>
  )
}
