import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { useKeys } from '../keys.ts'
import { StoryLink } from '../story-link.tsx'
import { inBands } from './bands.ts'
import { DeskBand } from './band.tsx'
import './desk.css'
import { ItemPanel } from './item-panel.tsx'
import { type DeskList, deskLists, deskQuery } from './rows.ts'

const here = getRouteApi('/shell/')

/** 工作台: what is mine in bands of time, and the opened item beside it. No chart here. */
export function DeskScreen() {
  const { list = 'todo', open } = here.useSearch()
  const navigate = here.useNavigate()
  const desk = useQuery(deskQuery(list))
  const rows = inBands(desk.data?.rows ?? []).flatMap((band) => band.rows)
  const at = rows.findIndex((row) => row.id === open)
  const opened = rows[at]
  function show(id: string | undefined) {
    void navigate({ search: (before) => ({ ...before, open: id }), replace: true })
  }
  useKeys({
    j: () => show(rows[Math.min(rows.length - 1, at + 1)]?.id),
    k: () => show(rows[Math.max(0, at - 1)]?.id),
    Enter: () => document.querySelector<HTMLAnchorElement>('.hj-item-next a')?.click(),
    Escape: () => show(undefined),
  })
  return (
    <div className={opened ? 'hj-desk hj-desk-opened' : 'hj-desk'}>
      <section className="hj-desk-list" aria-label="我的事项">
        <DeskHead list={list} onList={(next) => void navigate({ search: { list: next } })} counts={desk.data?.counts} />
        <QueryView query={desk}>
          {(data) =>
            data.rows.length === 0 ? (
              <EmptyState {...EMPTY[list]} />
            ) : (
              inBands(data.rows).map((band) => (
                <DeskBand
                  key={band.band}
                  band={band.band}
                  name={list === 'done' ? '已办结' : undefined}
                  rows={band.rows}
                  today={data.today}
                  openId={open}
                  onOpen={show}
                />
              ))
            )
          }
        </QueryView>
      </section>
      {opened && desk.data ? (
        <ItemPanel key={opened.id} row={opened} today={desk.data.today} onClose={() => show(undefined)} />
      ) : (
        <aside className="hj-desk-aside">
          <StoryLink />
        </aside>
      )}
    </div>
  )
}

interface DeskHeadProps {
  list: DeskList
  onList(list: DeskList): void
  counts: Partial<Record<DeskList, number>> | undefined
}

function DeskHead({ list, onList, counts }: DeskHeadProps) {
  return (
    <div className="hj-desk-head" role="tablist" aria-label="事项清单">
      {deskLists.map((each) => (
        <button
          key={each.key}
          type="button"
          role="tab"
          aria-selected={each.key === list}
          className="hj-plain-button"
          onClick={() => onList(each.key)}
        >
          {each.name}
          {counts?.[each.key] !== undefined && <span>{counts[each.key]}</span>}
        </button>
      ))}
    </div>
  )
}

const EMPTY: Record<DeskList, { why: string; fill: string }> = {
  todo: { why: '没有等您办的事项。', fill: '计划待批、责令改正到期、公示期限和证件到期时，会按期限排在这里。' },
  done: { why: '还没有办结的事项。', fill: '您办结一件，它就移到这里，保留办结时间和依据。' },
  mine: { why: '您还没有发起事项。', fill: '您编制计划、送审或登记检查后，可以在这里看到它走到哪一步。' },
  copied: { why: '没有抄送给您的事项。', fill: '别人办理时抄送给您的事项会列在这里，只看不办。' },
}
