import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { DateText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useAgencyNames } from '../directory.ts'

/** One officer with every certificate ever held; older department cards stay as history. */
export function OfficerCard({ officerId }: { officerId: string }) {
  const nameOf = useAgencyNames()
  const officer = useQuery({
    queryKey: ['officer', officerId],
    queryFn: () => take(api.GET('/api/identity/officers/{officerId}', { params: { path: { officerId } } })),
  })
  return (
    <QueryView query={officer}>
      {(person) => (
        <div className="hj-stack-24">
          <h2 style={{ fontSize: 22, lineHeight: '30px' }}>{person.name}</h2>
          <FactList
            facts={[
              { label: '单位', value: nameOf(person.agencyId) },
              { label: '岗位', value: person.post },
              { label: '可否主办', value: person.mayLead ? '可主办' : '协办' },
              { label: '每日上限', value: `${person.dailyCap} 家` },
              { label: '在册', value: <DateText day={person.validFrom} /> },
            ]}
          />
          <section>
            <h3>执法证</h3>
            <FactList
              facts={person.certificates.map((each) => ({
                label: each.kind === 'administrative-enforcement' ? '行政执法证' : '部门执法证',
                value: (
                  <>
                    <code>{each.number}</code> {each.revokedOn && <StateTag tone="closed">已注销</StateTag>}
                  </>
                ),
                source: (
                  <>
                    {each.issuedBy} · <DateText day={each.validFrom} /> 至 <DateText day={each.validTo} />
                  </>
                ),
              }))}
            />
          </section>
          <section>
            <h3>专业资格</h3>
            {person.qualifications.length === 0 ? (
              <p className="hj-quiet">没有登记专业资格；要求资格的事项不会抽到此人。</p>
            ) : (
              <FactList
                facts={person.qualifications.map((each) => ({
                  label: each.title,
                  value: each.documentNumber ?? '未填证号',
                  source: <DateText day={each.validFrom} />,
                }))}
              />
            )}
          </section>
        </div>
      )}
    </QueryView>
  )
}
