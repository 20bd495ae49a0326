import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { ChoiceField, choicesOf, TextField } from '../../ui/form-fields.tsx'
import { leadOutcomes, type UnfiledLead } from '../list-filings/filings-query.ts'

interface Settlement {
  outcome: keyof typeof leadOutcomes
  note?: string
}

/** 办结未备案经营线索, by the agency it fell to. */
export function SettleLeadForm({ lead }: { lead: UnfiledLead }) {
  const { leadId, outcome } = lead
  return (
    <div className="hj-stack-24">
      <FactList
        facts={[
          { label: '未办的备案', value: lead.filing },
          { label: '地点', value: lead.place },
          { label: '发现', value: <DateText day={lead.foundOn} />, source: lead.source },
          { label: '承办机关', value: lead.agencyName, source: lead.explanation },
          { label: '规则', value: <code>{lead.ruleId}</code> },
          ...(outcome === null
            ? []
            : [
                { label: '结果', value: leadOutcomes[outcome] },
                { label: '办结', value: <DateText day={lead.settledOn} />, source: lead.note },
              ]),
        ]}
      />
      {outcome === null && (
        <ActForm<Settlement, { leadId: string }>
          name="办结线索"
          permission="catalogue.verify"
          kept="线索没有办结。"
          refresh={[['filings']]}
          run={({ note = '', ...body }) =>
            take(
              api.POST('/api/catalogue/unfiled-leads/{leadId}/outcome', {
                params: { path: { leadId } },
                body: { ...body, note },
              }),
            )
          }
          done={(_, values) => `线索已办结：${leadOutcomes[values.outcome]}。`}
        >
          <ChoiceField name="outcome" label="结果" options={choicesOf(leadOutcomes)} />
          <TextField name="note" label="情况（不属实的必填）" rows={3} isOptional />
        </ActForm>
      )}
    </div>
  )
}
