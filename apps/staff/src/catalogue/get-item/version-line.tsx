import { Link } from '@tanstack/react-router'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { versionState } from '../item-words.ts'
import type { Item, ItemVersion } from './item-query.ts'

/** All versions, the newest first; an old one stays and can be read as it stood. */
export function VersionLine({ item, chosen }: { item: Item; chosen: ItemVersion }) {
  return (
    <ol className="hj-stack">
      {[...item.versions]
        .sort((a, b) => b.ordinal - a.ordinal)
        .map((version) => (
          <li key={version.itemVersionId} aria-current={version === chosen ? 'true' : undefined}>
            <p>
              {version === chosen ? (
                <b>第 {version.ordinal} 版（正在看）</b>
              ) : (
                <Link to="/items/$itemId" params={{ itemId: item.itemId }} search={{ version: version.itemVersionId }}>
                  第 {version.ordinal} 版
                </Link>
              )}{' '}
              {versionState(version, item.onDate).words}
            </p>
            <p className="hj-quiet hj-small">
              <DateText day={version.validFrom} /> 至 {version.validTo ? <DateText day={version.validTo} /> : '今'}
            </p>
            <p className="hj-quiet hj-small">
              提出：{version.proposedBy} <MomentText at={version.proposedAt} />
            </p>
            {version.decidedAt && (
              <p className="hj-quiet hj-small">
                审批：{version.decidedBy} <MomentText at={version.decidedAt} /> {version.decisionNote}
              </p>
            )}
          </li>
        ))}
    </ol>
  )
}
