import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { DateText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

const here = getRouteApi('/shell/standard-library/$standardId')

function getStandard(standardId: string) {
  return take(api.GET('/api/commitments/standards/{standardId}', { params: { path: { standardId } } }))
}

/** One standard of the register with what hangs on it: the items that look at it and the enterprises that work by it. */
export function GetStandardScreen() {
  const { standardId } = here.useParams()
  const standard = useQuery({ queryKey: ['standard', standardId], queryFn: () => getStandard(standardId) })
  return (
    <QueryView query={standard}>
      {(data) => (
        <>
          <PageHeader
            back={
              <Link to="/standards" search={{ tab: 'library' }}>
                返回标准库
              </Link>
            }
            title={`${data.number} ${data.name}`}
            marks={
              data.replacedOn === null ? (
                <StateTag tone="order">现行</StateTag>
              ) : (
                <StateTag tone="soon">由 {data.replacedBy ?? '新标准'} 代替</StateTag>
              )
            }
          />
          <div className="hj-stack-24">
            <Panel title="标准">
              <FactList
                columns={2}
                facts={[
                  { label: '种类', value: data.kindName },
                  { label: '发布', value: data.publisher },
                  { label: '适用', value: data.products.join('、') },
                  { label: '实施日', value: <DateText day={data.inForceOn} /> },
                  { label: '指标', value: data.limits.map((one) => `${one.name} ${one.words}`).join('；') || '未录' },
                ]}
              />
            </Panel>
            <Panel title={`涉及的监管事项 ${data.items.length} 项`} note="录入时指明，或者检查要点写明这一标准。">
              <ul className="hj-stack">
                {data.items.map((one) => (
                  <li key={one.itemId}>
                    <Link to="/items/$itemId" params={{ itemId: one.itemId }}>
                      {one.name}
                    </Link>{' '}
                    <span className="hj-quiet">
                      {one.code} · {one.via}
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
            <Panel title={`执行这一标准的企业 ${data.declarations.length} 户`}>
              <ul className="hj-stack">
                {data.declarations.map((one) => (
                  <li key={one.declarationId}>
                    <Link to="/standards/$declarationId" params={{ declarationId: one.declarationId }}>
                      {one.entityName}
                    </Link>{' '}
                    <span className="hj-quiet">{one.product}</span>
                  </li>
                ))}
              </ul>
            </Panel>
          </div>
        </>
      )}
    </QueryView>
  )
}
