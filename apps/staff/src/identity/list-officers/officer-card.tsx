import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { DateText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ActBar } from '../../app/act-bar.tsx'
import { CertificateForm } from '../add-certificate/form.tsx'
import { QualificationForm } from '../add-qualification/form.tsx'
import { RecusalForm } from '../declare-recusal/form.tsx'
import { certificateKinds, useAgencyNames } from '../directory.ts'
import { CertificateRevocationForm } from '../revoke-certificate/form.tsx'

/** One officer with every certificate ever held; older department cards stay as history. */
export function OfficerCard({ officerId }: { officerId: string }) {
  const nameOf = useAgencyNames()
  const [act, setAct] = useState<string>()
  const officer = useQuery({
    queryKey: ['officer', officerId],
    queryFn: () => take(api.GET('/api/identity/officers/{officerId}', { params: { path: { officerId } } })),
  })
  return (
    <QueryView query={officer}>
      {(person) => (
        <div className="hj-stack-24">
          <h2 style={{ fontSize: 22, lineHeight: '30px' }}>{person.name}</h2>
          <div className="hj-row">
            <ActBar
              isSmall
              acts={[
                {
                  slug: 'add-certificate',
                  name: '登记执法证',
                  permission: 'identity.manage-officers',
                  form: (close) => <CertificateForm officerId={officerId} onDone={close} />,
                },
                {
                  slug: 'revoke-certificate',
                  name: '注销执法证',
                  permission: 'identity.manage-officers',
                  form: (close) => (
                    <CertificateRevocationForm
                      officerId={officerId}
                      certificates={person.certificates}
                      onDone={close}
                    />
                  ),
                },
                {
                  slug: 'add-qualification',
                  name: '登记专业资格',
                  permission: 'identity.manage-officers',
                  form: (close) => <QualificationForm officerId={officerId} onDone={close} />,
                },
                {
                  slug: 'declare-recusal',
                  name: '登记回避',
                  permission: 'identity.declare-recusal',
                  form: (close) => <RecusalForm officerId={officerId} onDone={close} />,
                },
              ]}
              open={act}
              onOpen={setAct}
            />
          </div>
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
                label: certificateKinds[each.kind],
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
