import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { longMoment } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { AdoptCatalogueForm } from '../adopt-draw-catalogue/form.tsx'
import { CatalogueEntries } from './catalogue-entries.tsx'
import { type DrawRegister, readDrawRegister } from './register-query.ts'
import { PublishKeyListForm } from '../publish-key-list/form.tsx'

/** 抽查目录: what plans may stratify and weigh by, and who may be certain. */
export function ReadDrawRegisterScreen() {
  const register = useQuery({ queryKey: ['draw-register'], queryFn: readDrawRegister })
  return (
    <>
      <PageHeader
        back={<Link to="/plans">计划与抽取</Link>}
        title="抽查目录"
        lede="计划只能用这里采用的分层、分类和负担系数；必查的主体只能取自现行的重点监管名单。都向公众公开。"
      />
      <QueryView query={register}>{(data) => <RegisterPage register={data} />}</QueryView>
    </>
  )
}

function RegisterPage({ register: { catalogues, adoptable, keyLists } }: { register: DrawRegister }) {
  const ours = keyLists.find((one) => one.isOurs && one.isInForce)
  return (
    <div className="hj-stack-24">
      {adoptable.map((one) => (
        <AdoptCatalogueForm key={one.kind + one.version} catalogue={one} />
      ))}
      {catalogues.map((one) => (
        <Panel
          key={one.adoptionId}
          title={`${one.kindName}：${one.title}`}
          note={`${one.agencyName}以${one.documentNumber}采用，${one.signedBy}签发，${longMoment(one.adoptedAt)}`}
        >
          <p className="hj-row">
            <StateTag tone={one.isInForce ? 'order' : 'plain'}>{one.isInForce ? '现行' : '已被代替'}</StateTag>
            <code>{one.version}</code>
            <LeafMark leafHash={one.leafHash} />
          </p>
          <CatalogueEntries entries={one.entries} />
          <p className="hj-quiet hj-small">依据：{one.citation}</p>
        </Panel>
      ))}
      <PublishKeyListForm
        key={ours?.listId ?? 'first'}
        known={ours?.entries ?? []}
        titled={ours === undefined ? undefined : { title: ours.title, legalBasis: ours.legalBasis }}
      />
      <Panel title={`重点监管名单 ${keyLists.length} 份`} note="新版公布后，旧版不再作为必查的依据。">
        {keyLists.length === 0 ? (
          <EmptyState why="还没有公布名单，因此不能有必查的主体。" fill="在上面公布一份。" />
        ) : (
          keyLists.map((one) => (
            <details key={one.listId} open={one.isInForce}>
              <summary>
                {one.title}（{one.agencyName}，第 {one.version} 版，{grouped(one.entries.length)} 户，
                {one.isInForce ? '现行' : '非现行'}）
              </summary>
              <p className="hj-quiet hj-small">
                {one.publishedByName}公布于 {longMoment(one.publishedAt)}，{one.inForceFrom} 至 {one.inForceTo}{' '}
                有效；依据：
                {one.legalBasis} <LeafMark leafHash={one.leafHash} />
              </p>
              <ul className="hj-stack hj-key-list">
                {one.entries.map((entry) => (
                  <li key={entry.number}>
                    <code>{entry.number}</code>{' '}
                    <Link to="/entities/$entityId" params={{ entityId: entry.entityId }}>
                      {entry.name}
                    </Link>{' '}
                    <span className="hj-quiet">{entry.reason}</span>
                  </li>
                ))}
              </ul>
            </details>
          ))
        )}
      </Panel>
    </div>
  )
}
