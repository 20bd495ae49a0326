import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NameWatermark } from '../../app/watermark.tsx'
import { UsccText } from '../../ui/copyable-code.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ApprovalForm } from '../approve-inspection/form.tsx'
import { ClosureForm } from '../close-inspection/form.tsx'
import { RecusalList } from '../decide-recusal/recusal-list.tsx'
import { deviceFaults, followUpWords, visitTones } from '../visit-words.ts'
import { CheckPointList } from './check-point-list.tsx'
import { CorrectionList } from './correction-list.tsx'
import { StepLine } from './step-line.tsx'
import { type VisitDetail, visitQuery } from './visit-query.ts'

const here = getRouteApi('/shell/inspections/$visitId')

/** One inspection whole: what was found, who signed, each step with its leaf, and what it waits for. */
export function GetVisitScreen() {
  const { visitId } = here.useParams()
  const visit = useQuery(visitQuery(visitId))
  return (
    <NameWatermark>
      <QueryView query={visit}>{(data) => <VisitPage visit={data} />}</QueryView>
    </NameWatermark>
  )
}

function VisitPage({ visit }: { visit: VisitDetail }) {
  return (
    <>
      <PageHeader
        back={<Link to="/inspections">返回检查列表</Link>}
        title={
          <Link to="/entities/$entityId" params={{ entityId: visit.entityId }}>
            {visit.entityName}
          </Link>
        }
        marks={
          <>
            <StateTag tone={visitTones[visit.state]}>{visit.stateWord}</StateTag>
            {visit.isRehearsal && <StateTag tone="soon">演练</StateTag>}
            <UsccText uscc={visit.uscc} />
          </>
        }
        lede={`${visit.taskName} · 下一步：${visit.nextWord}`}
      />
      <div className="hj-columns">
        <div className="hj-stack-24">
          {visit.state === 'requested' && <ApprovalForm visitId={visit.visitId} />}
          <ItemResults visit={visit} />
          <CorrectionList visit={visit} />
          {visit.state === 'concluded' && !visit.isFollowUpComplete && <ClosureForm visit={visit} />}
          <Panel title="检查要点" note="每一条都写明为什么问。">
            <CheckPointList visit={visit} />
          </Panel>
          <Statements visit={visit} />
          <RecusalList visit={visit} />
        </div>
        <div className="hj-stack-24">
          <VisitFacts visit={visit} />
          <Papers visit={visit} />
          <DeviceReports visit={visit} />
          <Panel title="办理经过" note="每一步都有一片叶。">
            <StepLine steps={visit.steps} />
          </Panel>
        </div>
      </div>
    </>
  )
}

function ItemResults({ visit }: { visit: VisitDetail }) {
  return (
    <Panel title="事项与结果">
      <ul className="hj-stack">
        {visit.items.map((item) => (
          <li key={item.itemId}>
            <p>
              <b>{item.itemName}</b> <code className="hj-quiet">{item.itemCode}</code>
            </p>
            <p>
              {item.results.length > 0 ? (
                item.results.map((result) => result.label).join('；')
              ) : (
                <span className="hj-quiet">结果尚未录入</span>
              )}
            </p>
            <p className="hj-quiet hj-small">{item.basis.length > 0 ? item.basis.join('；') : '依据缺失'}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function VisitFacts({ visit }: { visit: VisitDetail }) {
  const window = (
    <>
      <DateText day={visit.plannedFromOn} /> 至 <DateText day={visit.plannedToOn} />
    </>
  )
  return (
    <Panel title="检查">
      <FactList
        facts={[
          { label: '来源', value: visit.origin === 'draw' ? '抽取' : (visit.leadSource ?? '单独批准') },
          { label: '检查期限', value: window },
          {
            label: '事先通知',
            value: visit.isAnnounced ? '事先通知' : '不事先通知',
            ...(visit.unannouncedCitation ? { source: visit.unannouncedCitation } : {}),
          },
          {
            label: '执法人员',
            value: visit.officers
              .filter((each) => each.releasedAt === null)
              .map((each) => `${each.officerName}${each.isLead ? '（主办）' : ''} ${each.certificateNo}`)
              .join('；'),
          },
          { label: '地址', value: visit.address },
          { label: '开始', value: visit.startedAt ? <MomentText at={visit.startedAt} /> : '尚未开始' },
          { label: '录入结果', value: visit.concludedAt ? <MomentText at={visit.concludedAt} /> : '尚未录入' },
          {
            label: '今年入企',
            value: `第 ${visit.visitsThisYear} 次`,
            ...(visit.capExemption ? { source: `不计入频次：${visit.capExemption}` } : {}),
          },
          {
            label: '后续处置',
            value:
              visit.followUp.length > 0
                ? `${followUpWords(visit.followUp)}（${visit.isFollowUpComplete ? '已完结' : '未完结'}）`
                : '尚未确定',
          },
        ]}
      />
    </Panel>
  )
}

/** What the phones' running numbers and clocks show: nothing to see when whole, so it is said in one line. */
function DeviceReports({ visit }: { visit: VisitDetail }) {
  if (visit.devices.length === 0) return null
  return (
    <Panel title="手机取证" note="每部手机给照片、签名连续编号，缺号、断链、时钟不准都看得出。">
      <ul className="hj-stack">
        {visit.devices.map((one) => (
          <li key={one.device}>
            <p>
              <code>{one.device}</code> <span className="hj-quiet">收到 {one.received} 件</span>
            </p>
            {deviceFaults(one).map((fault) => (
              <p key={fault}>
                <StateTag tone="soon">{fault}</StateTag>
              </p>
            ))}
            {deviceFaults(one).length === 0 && <p className="hj-quiet hj-small">编号连续，首尾相接，时钟准确。</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Papers({ visit }: { visit: VisitDetail }) {
  return (
    <Panel title="文书">
      {visit.papers.length === 0 ? (
        <p className="hj-quiet">还没有文书；审批、通知、笔录、结果告知会随办理自动生成。</p>
      ) : (
        <ul>
          {visit.papers.map((paper) => (
            <li key={paper.paperId} style={{ padding: '4px 0' }}>
              <Link to="/papers/$paperId" params={{ paperId: paper.paperId }}>
                {paper.title}
              </Link>
              <span className="hj-quiet hj-small">
                {' '}
                {paper.number} · <DateText day={paper.issuedOn} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Statements({ visit }: { visit: VisitDetail }) {
  if (visit.statements.length === 0 && visit.signatures.length === 0) return null
  return (
    <Panel title="陈述与签名">
      <ul className="hj-stack">
        {visit.statements.map((each) => (
          <li key={each.statementId}>
            <p>
              {each.speakerName}（{each.speakerRole}）：{each.text}
            </p>
            <p className="hj-quiet hj-small">
              <MomentText at={each.recordedAt} />
            </p>
          </li>
        ))}
        {visit.signatures.map((each) => (
          <li key={each.signatureId}>
            {each.isRefused ? (
              <>
                {each.signerName}（{each.signerRole}）拒绝签名：{each.refusalReason}。见证人：{each.witnessName}（
                {each.witnessRole}）
              </>
            ) : (
              <>
                {each.signerName}（{each.signerRole}）已签名
              </>
            )}
            <span className="hj-quiet hj-small">
              {' '}
              · <MomentText at={each.signedAt} /> · 签的笔录 <code>{each.recordHash.slice(0, 8)}</code>
            </span>
          </li>
        ))}
      </ul>
      {visit.missingSignatures.length > 0 && <p className="hj-quiet">还缺：{visit.missingSignatures.join('、')}</p>}
    </Panel>
  )
}
