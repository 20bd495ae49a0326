import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAgencyNames } from '../../identity/directory.ts'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { RiverRange } from '../../ui/river.ts'
import './file-list.css'
import { deskPath } from './desk-path.ts'
import { type EntityFile, fileQuery } from './file-query.ts'
import { kindName } from './kind-words.ts'

type Entry = EntityFile['entries'][number]

/** The timeline, the latest first; a brushed stretch of the river filters it. */
export function FileList({ entityId, range }: { entityId: string; range: RiverRange | undefined }) {
  const file = useQuery(fileQuery(entityId, range))
  const titles = new Map(file.data?.entries.map((entry) => [entry.entryId, entry.title]) ?? [])
  return (
    <Panel
      title={range ? <RangeTitle range={range} /> : '时间轴'}
      note={range ? '在上面的时间轴上双击可以取消。' : '在上面的时间轴上拖动，可以只看一段。'}
    >
      <QueryView query={file}>
        {(found) =>
          found.entries.length === 0 ? (
            <EmptyState why="这一段没有记录。" fill="换一段时间，或双击时间轴取消。" />
          ) : (
            <ol className="hj-file">
              {found.entries.map((entry) => (
                <FileEntry key={entry.entryId} entry={entry} cause={titles.get(entry.causeId ?? '')} />
              ))}
            </ol>
          )
        }
      </QueryView>
    </Panel>
  )
}

function RangeTitle({ range }: { range: RiverRange }) {
  return (
    <>
      <DateText day={range.from} /> 至 <DateText day={range.to} />
    </>
  )
}

/** One entry: what it followed from, and whether the matter it belongs to is closed. */
function FileEntry({ entry, cause }: { entry: Entry; cause: string | undefined }) {
  const nameOf = useAgencyNames()
  const path = deskPath(entry.source)
  const facts = Object.entries(entry.facts).filter(
    ([name, value]) => /[一-龥]/.test(name) && value !== null && value !== '',
  )
  return (
    <li>
      <span className="hj-quiet">
        <MomentText at={entry.occurredAt} />
      </span>
      <span className="hj-file-kind">{kindName(entry)}</span>
      <span>
        {path ? <Link to={path}>{entry.title}</Link> : entry.title}
        {facts.length > 0 && (
          <span className="hj-quiet hj-small">
            {' '}
            {facts.map(([name, value]) => `${name}：${String(value)}`).join('；')}
          </span>
        )}
        {entry.matterState !== null && (
          <>
            {' '}
            <StateTag tone={entry.matterState === 'open' ? 'open' : 'closed'}>
              {entry.matterState === 'open' ? '未办结' : '已办结'}
            </StateTag>
          </>
        )}
        {cause !== undefined && <span className="hj-file-cause">由「{cause}」引起</span>}
        {entry.agencyId && <span className="hj-quiet hj-small"> · {nameOf(entry.agencyId)}</span>}
      </span>
    </li>
  )
}
