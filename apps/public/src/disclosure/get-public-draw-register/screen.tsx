import { load } from '../../api/client.ts'
import type { PublicDrawRegister } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { longMoment } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, NextStep } from '../../ui/parts.tsx'

type Catalogue = PublicDrawRegister['catalogues'][number]
type KeyList = PublicDrawRegister['keyLists'][number]

const KINDS = { strata: '怎样分组', classes: '怎样分类', burden: '查过的少抽' } as const

/** 抽查目录: by what a draw may group and weigh, and who is inspected without one; nothing else may steer it. */
export async function drawRegisterPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicDrawRegister>(call.read, '/api/disclosure/draw-register')
  if (!loaded.ok) return absentPage('暂时打不开', loaded.problem.detail)
  const { catalogues, keyLists, asOf } = loaded.value
  return {
    status: 200,
    title: '抽查目录和重点监管名单',
    main: (
      <div class="wide page">
        <h1>抽查目录和重点监管名单</h1>
        <p class="lead">
          抽查只能按这里公布的分组、分类和系数来抽；不靠运气、必定要查的单位，只能是名单上的。计划里写了目录之外的内容，系统不予编制。
        </p>
        {catalogues.length === 0 && <Empty>还没有采用任何目录，目前不能编制抽查计划。</Empty>}
        {catalogues.map((one) => (
          <CatalogueSection key={one.adoptionId} catalogue={one} />
        ))}
        <section aria-label="重点监管名单">
          <h2>重点监管名单</h2>
          {keyLists.length === 0 ? (
            <Empty>还没有公布重点监管名单，因此没有一户是必查的。</Empty>
          ) : (
            keyLists.map((one) => <KeyListSection key={one.listId} list={one} />)
          )}
        </section>
        <AsOf at={asOf} />
        <NextStep href="/draws">看每一次抽查</NextStep>
      </div>
    ),
  }
}

function CatalogueSection({ catalogue }: { catalogue: Catalogue }) {
  return (
    <section aria-label={catalogue.title}>
      <h2>
        {KINDS[catalogue.kind]} <small>{catalogue.isInForce ? '现行' : '已被新版代替'}</small>
      </h2>
      <p class="quiet">
        《{catalogue.title}》{catalogue.version}，{catalogue.agencyName}以{catalogue.documentNumber}采用，
        {catalogue.signedBy}
        签发，<time dateTime={catalogue.adoptedAt}>{longMoment(catalogue.adoptedAt)}</time> · 账本叶子{' '}
        <code>{catalogue.leafHash.slice(0, 12)}</code>
      </p>
      {catalogue.entries.every(({ note }) => note === '') ? (
        <p>{catalogue.entries.map(({ code, name }) => `${name}（${code}）`).join('、')}</p>
      ) : (
        <ul class="hits">
          {catalogue.entries.map(({ code, name, note }) => (
            <li key={code} class="hit">
              <p class="hit-name">
                {name} <code>{code}</code>
              </p>
              <p class="hit-more">{note}</p>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">依据：{catalogue.citation}</p>
    </section>
  )
}

function KeyListSection({ list }: { list: KeyList }) {
  return (
    <details open={list.isInForce}>
      <summary>
        {list.title}（第 {list.version} 版，{grouped(list.entries.length)} 户，{list.isInForce ? '现行' : '非现行'}）
      </summary>
      <p class="quiet">
        {list.agencyName}公布于 <time dateTime={list.publishedAt}>{longMoment(list.publishedAt)}</time>，
        {list.inForceFrom} 至 {list.inForceTo} 有效 · 账本叶子 <code>{list.leafHash.slice(0, 12)}</code>
      </p>
      <ol class="hits">
        {list.entries.map((entry) => (
          <li key={entry.number} class="hit">
            <p class="hit-name">
              {entry.number} {entry.name} <code>{entry.uscc}</code>
            </p>
            <p class="hit-more">{entry.reason}</p>
          </li>
        ))}
      </ol>
      <p class="quiet">依据：{list.legalBasis}</p>
    </details>
  )
}
