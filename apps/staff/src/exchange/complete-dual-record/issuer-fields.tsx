import { TextField } from '../../ui/form-fields.tsx'
import type { DualList } from '../list-dual-records/dual-query.ts'

export interface IssuerValues {
  agencyName: string
  agencyUscc: string
  sourceName: string
  sourceUscc: string
}

/** What is known of the body that decided; codes an agency gave before are filled in. */
export function issuerOf(known: IssuerValues, last: DualList['lastIssuer']): IssuerValues {
  return {
    agencyName: known.agencyName,
    agencyUscc: known.agencyUscc || (last?.agencyUscc ?? ''),
    sourceName: known.sourceName || (last?.sourceName ?? known.agencyName),
    sourceUscc: known.sourceUscc || (last?.sourceUscc ?? ''),
  }
}

/** 决定机关与数据来源单位，各附统一社会信用代码. */
export function IssuerFields({ agency }: { agency: string }) {
  return (
    <>
      <TextField name="agencyName" label={agency} min={2} />
      <TextField name="agencyUscc" label={`${agency}统一社会信用代码`} min={18} />
      <TextField name="sourceName" label="数据来源单位" min={2} />
      <TextField name="sourceUscc" label="数据来源单位统一社会信用代码" min={18} />
    </>
  )
}
