import { Popover } from 'antd'
import { shortDay } from '../../ui/day.ts'
import { MomentText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { EndLabelForm } from '../end-label/form.tsx'
import { ReviewLabelForm } from '../review-label/form.tsx'
import type { Entity } from './entity-query.ts'

type EntityLabel = Entity['labels'][number]

/** 自动提醒: what ends soon or has ended; it goes when its cause goes. */
export function Warnings({ entity }: { entity: Entity }) {
  const { warnings } = entity
  if (warnings.length === 0) return null
  return (
    <Panel title={`自动提醒 ${warnings.length} 项`} note="起因消失，提醒自行消失。">
      <ul className="hj-stack">
        {warnings.map((each) => (
          <li key={each.title + each.on}>
            <p>{each.title}</p>
            <p className="hj-small hj-row">
              <StateTag tone={each.isPast ? 'law' : 'soon'}>
                {each.isPast ? '已过' : '届满'} {shortDay(each.on)}
              </StateTag>
              <span className="hj-quiet">{each.citation}</span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** 监管标签: which kinds of supervision it falls under and why; what people entered says who and who reviewed it. */
export function Labels({ entity }: { entity: Entity }) {
  if (entity.labels.length === 0) return null
  return (
    <Panel title={`监管标签 ${new Set(entity.labels.map((each) => each.labelId)).size} 类`}>
      <ul className="hj-stack">
        {entity.labels.map((each) => (
          <LabelLine key={each.labelId + each.cause} label={each} entityId={entity.entityId} />
        ))}
      </ul>
    </Panel>
  )
}

function LabelLine({ label, entityId }: { label: EntityLabel; entityId: string }) {
  return (
    <li>
      <p className="hj-row">
        <b title={label.meaning}>{label.name}</b>
        <span className="hj-small hj-quiet">{label.scopeName}</span>
        {label.state === 'waiting' && <StateTag tone="open">待审核</StateTag>}
        {label.state === 'paused' && (
          <StateTag tone="closed" title="主体或对象恢复后自行恢复">
            停用中
          </StateTag>
        )}
      </p>
      <p className="hj-small">{label.cause}</p>
      {label.enteredBy !== null && (
        <p className="hj-small hj-quiet">
          录入 {label.enteredBy}（{label.enteredAgency}）{label.enteredAt && <MomentText at={label.enteredAt} />}
          {label.reviewedBy !== null && (
            <>
              <br />
              审核 {label.reviewedBy}：{label.opinion} {label.reviewedAt && <MomentText at={label.reviewedAt} />}
            </>
          )}
        </p>
      )}
      <LabelAct label={label} entityId={entityId} />
    </li>
  )
}

function LabelAct({ label, entityId }: { label: EntityLabel; entityId: string }) {
  if (label.markId === null) return null
  const mark = { entityId, markId: label.markId, name: label.name }
  const isWaiting = label.state === 'waiting'
  return (
    <Popover
      trigger="click"
      title={label.name}
      content={isWaiting ? <ReviewLabelForm mark={mark} /> : <EndLabelForm mark={mark} />}
    >
      <button type="button" className="hj-link-button hj-small hj-no-print">
        {isWaiting ? '审核…' : '取消…'}
      </button>
    </Popover>
  )
}
