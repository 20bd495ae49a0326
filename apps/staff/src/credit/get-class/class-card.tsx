import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { DateText } from '../../ui/date-text.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { classMeanings } from '../class-words.ts'
import './class-card.css'

function getClass(entityId: string) {
  return take(api.GET('/api/credit/entities/{entityId}/class', { params: { path: { entityId }, query: {} } }))
}

type CreditClassFacts = Awaited<ReturnType<typeof getClass>>

export function classQuery(entityId: string) {
  return { queryKey: ['credit-class', entityId], queryFn: () => getClass(entityId), retry: false }
}

/** 为什么是这一类: each point traced to a fact and a rule, and what would move it up. */
export function ClassCard({ entityId }: { entityId: string }) {
  const found = useQuery(classQuery(entityId))
  return <QueryView query={found}>{(facts) => <ClassExplanation facts={facts} />}</QueryView>
}

function ClassExplanation({ facts }: { facts: CreditClassFacts }) {
  const counted = facts.trial.indicators.filter((each) => each.facts.length > 0)
  return (
    <div className="hj-class">
      <p className="hj-class-line">
        <b className="hj-class-letter">{facts.class}</b>
        <span>
          {classMeanings[facts.class]}
          <span className="hj-quiet">
            {' '}
            · {facts.sourceLabel} · <DateText day={facts.classedOn} />
          </span>
        </span>
        {!facts.isAdopted && facts.source === 'trial' && <StateTag tone="soon">未书面采用，不进入真实抽取</StateTag>}
      </p>
      <p>
        试算 {facts.trial.points} 分
        <span className="hj-quiet">
          （A 至 {facts.trial.ceilings.A} 分，B 至 {facts.trial.ceilings.B} 分，C 至 {facts.trial.ceilings.C} 分；起评{' '}
          {facts.trial.baseline} 分；分高则风险高）
        </span>
      </p>
      {counted.length === 0 ? (
        <p className="hj-quiet">没有加分的事实。</p>
      ) : (
        <table className="hj-class-table">
          <thead>
            <tr>
              <th>指标</th>
              <th>事实</th>
              <th className="hj-number">分</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>起评</td>
              <td className="hj-quiet">每户相同</td>
              <td className="hj-number">{facts.trial.baseline}</td>
            </tr>
            {counted.map((each) => (
              <tr key={each.id}>
                <td>
                  {each.title}
                  <span className="hj-small hj-quiet">{each.group}</span>
                </td>
                <td>
                  {each.facts.map((fact) => (
                    <p key={fact.text}>
                      {fact.text}
                      {fact.until && (
                        <span className="hj-quiet">
                          （计至 <DateText day={fact.until} />）
                        </span>
                      )}
                    </p>
                  ))}
                </td>
                <td className="hj-number">{each.floor ? `直接 ${each.floor}` : each.points}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {facts.trial.movesUp.length > 0 && (
        <section>
          <h3>怎样可以好转</h3>
          <ul className="hj-class-moves">
            {facts.trial.movesUp.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      <History facts={facts} />
      <p className="hj-quiet hj-small">
        {facts.trial.citation}（{facts.trial.confirmation}）· {facts.note}
      </p>
    </div>
  )
}

function History({ facts }: { facts: CreditClassFacts }) {
  if (facts.history.length < 2) return null
  return (
    <section>
      <h3>历次</h3>
      <ol className="hj-class-history">
        {facts.history.map((each) => (
          <li key={each.classedOn + each.class}>
            <b>{each.class}</b> <DateText day={each.classedOn} /> {each.documentNumber ?? each.ruleVersion}
          </li>
        ))}
      </ol>
    </section>
  )
}
