import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { type Filing, filingOutcomes } from '../list-filings/filings-query.ts'

interface Verification {
  outcome: keyof typeof filingOutcomes
  note?: string
}

/** 办结备案核查, by the agency it fell to. */
export function VerifyFilingForm({ filing }: { filing: Filing }) {
  const { filingId, outcome } = filing
  return (
    <div className="hj-stack-24">
      <FactList
        facts={[
          { label: '备案', value: filing.filing },
          { label: '事项', value: filing.itemTitle },
          { label: '核查机关', value: filing.agencyName },
          { label: '核查期限', value: <DateText day={filing.verifyBy} />, source: filing.verifyCitation },
          ...(outcome === null
            ? []
            : [
                { label: '核查结果', value: filingOutcomes[outcome] },
                { label: '核查日', value: <DateText day={filing.verifiedOn} />, source: filing.note },
              ]),
        ]}
      />
      {outcome === null && (
        <ActForm<Verification, { filingId: string }>
          name="办结核查"
          permission="catalogue.verify"
          kept="核查没有办结。"
          refresh={[['filings']]}
          run={({ note = '', ...body }) =>
            take(
              api.POST('/api/catalogue/filings/{filingId}/verification', {
                params: { path: { filingId } },
                body: { ...body, note },
              }),
            )
          }
          done={(_, values) => `核查已办结：${filingOutcomes[values.outcome]}。`}
        >
          <ChoiceField name="outcome" label="核查结果" options={choicesOf(filingOutcomes)} />
          <TextField name="note" label="情况（不符的必填）" rows={3} isOptional />
        </ActForm>
      )}
    </div>
  )
}
