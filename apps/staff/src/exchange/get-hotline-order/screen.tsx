import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ActBar } from '../../app/act-bar.tsx'
import { filled } from '../../app/list-state.ts'
import { FactList } from '../../ui/fact-row.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { LaneState } from '../hotline-words.tsx'
import '../list-hotline-orders/hotline.css'
import { CallerPanel } from '../read-hotline-caller/panel.tsx'
import { SignAct } from '../sign-hotline-order/act.tsx'
import { actsOf } from './acts.tsx'
import { ClocksPanel } from './clocks-panel.tsx'
import { type HotlineOrder, hotlineOrderQuery } from './order-query.ts'
import { StepsPanel } from './steps-panel.tsx'

const here = getRouteApi('/shell/hotline/$orderNumber/$lane')

/** One claim of a work order, whole: what is asked, both clocks, what was done, and the acts that may follow. */
export function GetHotlineOrderScreen() {
  const key = here.useParams()
  const order = useQuery(hotlineOrderQuery(key))
  return <QueryView query={order}>{(found) => <OrderPage order={found} />}</QueryView>
}

function OrderPage({ order }: { order: HotlineOrder }) {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const open = (act: string | undefined) => void navigate({ search: filled({ act }) })
  return (
    <>
      <PageHeader
        title={order.title}
        back={<Link to="/hotline">热线工单</Link>}
        marks={
          <>
            <LaneState of={order} />
            {order.urgency !== '一般' && <StateTag tone="law">{order.urgency}</StateTag>}
            {order.isUnreasonable && <StateTag tone="closed">热线标为不合理诉求</StateTag>}
          </>
        }
        lede={`${order.orderNumber} · ${order.laneLabel} · ${order.agencyName}${order.handlerName === null ? '' : ` · ${order.handlerName}办理`}`}
        actions={<ActBar acts={actsOf(order)} open={search.act} onOpen={open} />}
      />
      <div className="hj-stack-24">
        {order.state === 'waiting' && (
          <Panel title="签收" note={signNote(order)}>
            <SignAct of={order} />
          </Panel>
        )}
        <ClocksPanel order={order} />
        <ClaimPanel order={order} />
        {order.answer !== null && (
          <Panel title="答复" note={order.outcome === null ? '还没有办结。' : `办结方式：${order.outcome}`}>
            <p className="hj-hotline-text">{order.answer}</p>
            {order.followUp !== null && <p className="hj-quiet">回访：{order.followUp}</p>}
          </Panel>
        )}
        <CallerPanel order={order} />
        <StepsPanel order={order} />
        <BesidePanel order={order} />
      </div>
    </>
  )
}

function signNote(order: HotlineOrder): string {
  return order.handBacks > 0
    ? '这项诉求已退过一次单，不能再退，应当办理。'
    : '签收后由您办理；不属于本机关的，写明理由退单，只能退一次。'
}

function ClaimPanel({ order }: { order: HotlineOrder }) {
  const subject =
    order.entityId !== null ? (
      <Link to="/entities/$entityId" params={{ entityId: order.entityId }}>
        {order.entityName ?? order.subjectName}
      </Link>
    ) : (
      order.subjectName
    )
  return (
    <Panel title="诉求">
      <p className="hj-hotline-text" style={{ marginBottom: 16 }}>
        {order.content}
      </p>
      <FactList
        columns={2}
        facts={[
          order.lane === 'efficacy'
            ? { label: '被投诉机关', value: order.complainedUnit }
            : {
                label: '涉事主体',
                value: subject,
                ...(order.entityReason === null ? {} : { source: order.entityReason }),
              },
          { label: '发生地', value: order.place || order.divisionCode, source: order.coordinates ?? undefined },
          { label: '类别与渠道', value: `${order.category} · ${order.channel}` },
          {
            label: '转办',
            value: <MomentText at={order.transferredAt} />,
            source: (
              <>
                {order.transferredBy} · 第 {order.version} 版 · 本机关收到 <MomentText at={order.receivedAt} short />
              </>
            ),
          },
          { label: '转办意见', value: order.opinion || '没有写' },
          { label: '要求回复', value: order.wantsReply ? '是' : '否' },
          ...(order.assistingUnits.length === 0 ? [] : [{ label: '协办单位', value: order.assistingUnits.join('、') }]),
        ]}
      />
    </Panel>
  )
}

/** The same number's other lanes and what is linked: one call, one number. */
function BesidePanel({ order }: { order: HotlineOrder }) {
  if (order.others.length === 0 && order.links.length === 0) return null
  return (
    <Panel title="同一工单与重复件" note="一号响应：一次来电的几项诉求用一个编号分线办理；重复件只关联，不合并。">
      <ul className="hj-stack">
        {order.others.map((one) => (
          <li key={one.lane}>
            <Link to="/hotline/$orderNumber/$lane" params={{ orderNumber: order.orderNumber, lane: one.lane }}>
              {one.laneLabel}
            </Link>{' '}
            <span className="hj-quiet">同一工单 · {one.agencyName}</span>
          </li>
        ))}
        {order.links.map((one) => (
          <li key={one.orderNumber}>
            {one.isHere ? (
              <Link to="/hotline/$orderNumber/$lane" params={{ orderNumber: one.orderNumber, lane: one.lane }}>
                {one.orderNumber}
              </Link>
            ) : (
              one.orderNumber
            )}{' '}
            <span className="hj-quiet">{one.why}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
