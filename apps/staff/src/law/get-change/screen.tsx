import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { DecisionForm } from '../approve-change/decision-form.tsx'
import { changeStates, kindWord } from '../change-words.ts'
import './change-diff.css'
import { ImpactPanel } from './impact-panel.tsx'

const here = getRouteApi('/shell/law/changes/$changeId')

function getChange(changeId: string) {
  return take(api.GET('/api/law/changes/{changeId}', { params: { path: { changeId } } }))
}

type Change = Awaited<ReturnType<typeof getChange>>

/** One draft of the law: line by line what changes, what it touches, and the second person's decision. */
export function GetChangeScreen() {
  const { changeId } = here.useParams()
  const change = useQuery({ queryKey: ['law-change', changeId], queryFn: () => getChange(changeId) })
  return <QueryView query={change}>{(data) => <ChangePage change={data} />}</QueryView>
}

function ChangePage({ change }: { change: Change }) {
  const state = changeStates[change.state]
  return (
    <>
      <PageHeader
        back={
          <Link to="/law" search={{ tab: 'changes' }}>
            返回法规修改
          </Link>
        }
        title={change.title}
        marks={
          <>
            <StateTag tone={state.tone}>{state.words}</StateTag>
            <span className="hj-quiet">
              {kindWord(change.kind)}
              {change.isCorrection && '·更正'} · <code>{change.recordId}</code>
            </span>
          </>
        }
        lede="修改只增加一个版本，从施行日起算；前一版本留着，过去的决定仍按当时的规定。"
      />
      <div className="hj-columns">
        <div className="hj-stack-24">
          <Panel title="改了什么">
            <DiffTable lines={change.diff} />
          </Panel>
          <ImpactPanel changeId={change.changeId} state={change.state} />
          {change.state === 'proposed' && (
            <DecisionForm
              changeId={change.changeId}
              title={change.title}
              contentHash={change.contentHash}
              effectiveOn={change.effectiveOn}
              isOwn={change.isOwn}
            />
          )}
        </div>
        <div className="hj-stack-24">
          <Panel title="经过">
            <FactList facts={factsOf(change)} />
          </Panel>
          {change.articles.length > 0 && (
            <Panel title="所引条文" note="以新版本施行当日的条文为准。">
              <div className="hj-stack">
                {change.articles.map((article) => (
                  <div key={article.label}>
                    <p>
                      <b>{article.label}</b> {article.status === '待核' && <StateTag tone="soon">待核</StateTag>}
                    </p>
                    <p style={{ whiteSpace: 'pre-wrap' }}>
                      {article.text === '' ? <span className="hj-quiet">条文缺失，请对照原文。</span> : article.text}
                    </p>
                  </div>
                ))}
              </div>
            </Panel>
          )}
          {change.examples.length > 0 && (
            <Panel title="示例" note="施行前一日和施行当日应得的结果，提交时已逐条核算。">
              <ul className="hj-stack">
                {change.examples.map((one) => (
                  <li key={one.on}>
                    <DateText day={one.on} />：{one.expect}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      </div>
    </>
  )
}

function factsOf(change: Change) {
  return [
    { label: change.kind === 'statute' ? '最后有效的一日' : '施行', value: <DateText day={change.effectiveOn} /> },
    { label: '理由', value: change.reason },
    { label: '提出', value: `${change.proposedBy}` },
    { label: '提出时间', value: <MomentText at={change.proposedAt} /> },
    ...(change.decidedAt === null
      ? []
      : [
          { label: change.state === 'returned' ? '退回' : '批准', value: change.decidedBy },
          { label: '办结时间', value: <MomentText at={change.decidedAt} /> },
          { label: '意见', value: change.decisionNote === '' ? '没有写意见' : change.decisionNote },
        ]),
    ...(change.knownOn === null
      ? []
      : [{ label: '知悉日', value: <DateText day={change.knownOn} />, source: `公布次序第 ${change.seq} 号` }]),
  ]
}

function DiffTable({ lines }: { lines: Change['diff'] }) {
  return (
    <table className="hj-law-diff">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">原来</th>
          <th scope="col">改为</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td>
              <del>{line.before}</del>
            </td>
            <td>
              <ins>{line.after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
