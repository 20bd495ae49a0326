import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { Fragment, useState } from 'react'
import { filled } from '../../app/list-state.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { aspectWords, cleanUpState, type FindingKind, findingKinds } from '../clean-up-words.ts'
import { CleanUpList } from '../list-clean-ups/clean-up-list.tsx'
import { ProposeCleanUpForm } from '../propose-clean-up/form.tsx'
import { type Finding, findingsQuery, type FindingList } from './findings-query.ts'

const here = getRouteApi('/shell/clean-up')

/** 事项清理: what the catalogue of today shows, and what became of what was proposed. */
export function ListCleanUpFindingsScreen() {
  const { kind } = here.useSearch()
  const found = useQuery({ ...findingsQuery(kind), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title="事项清理"
        lede="线索只作提示，由人认定；每条以保留、修改或者废止办结，由市司法局决定，落实到目录里才能销号。"
        actions={<Link to="/clean-up/simulation">测算少去几次</Link>}
      />
      <div className="hj-stack-24">
        <QueryView query={found}>{(data) => <Findings list={data} kind={kind} />}</QueryView>
        <CleanUpList />
      </div>
    </>
  )
}

function Findings({ list, kind }: { list: FindingList; kind: FindingKind | undefined }) {
  const navigate = here.useNavigate()
  const choose = (next: FindingKind | undefined) => void navigate({ search: filled({ kind: next }) })
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0)
  return (
    <Panel title={`清理线索 ${all} 条`} note={`看过今天现行的 ${list.itemsLookedAt} 项事项。`}>
      <div className="hj-stack-24">
        <p className="hj-row">
          <Button size="small" type={kind === undefined ? 'primary' : 'default'} onClick={() => choose(undefined)}>
            全部 {all}
          </Button>
          {(Object.keys(findingKinds) as FindingKind[]).map((each) => (
            <Button key={each} size="small" type={kind === each ? 'primary' : 'default'} onClick={() => choose(each)}>
              {findingKinds[each]} {list.counts[each]}
            </Button>
          ))}
        </p>
        {list.findings.length === 0 ? (
          <EmptyState why="这一类今天没有线索。" fill="目录每次改动后，这里随之改变。" />
        ) : (
          <ul className="hj-stack-24">
            {list.findings.map((finding) => (
              <FindingEntry key={finding.key} finding={finding} />
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}

function FindingEntry({ finding }: { finding: Finding }) {
  const [isOpen, setOpen] = useState(false)
  const permissions = useSession()?.permissions
  const { cleanUpState: state } = finding
  const mayPropose = hasPermission(permissions, 'catalogue.propose-clean-up') && (state === null || state === 'closed')
  const shown = state === null ? undefined : cleanUpState({ state, outcome: finding.outcome })
  return (
    <li className="hj-stack">
      <p className="hj-row">
        <StateTag tone="soon">{findingKinds[finding.kind]}</StateTag>
        {shown !== undefined && <StateTag tone={shown.tone}>{shown.words}</StateTag>}
        {mayPropose && (
          <Button size="small" onClick={() => setOpen(true)}>
            提出清理建议
          </Button>
        )}
      </p>
      <div className="hj-row">
        {finding.items.map((item) => (
          <Fragment key={item.itemId}>
            <span>
              <Link to="/items/$itemId" params={{ itemId: item.itemId }}>
                {item.title}
              </Link>
            </span>
            <code>{item.code}</code>
          </Fragment>
        ))}
      </div>
      <Marks marks={finding.marks} />
      <Drawer open={isOpen} size={560} title="提出清理建议" onClose={() => setOpen(false)} destroyOnHidden>
        <ProposeCleanUpForm finding={finding} onDone={() => setOpen(false)} />
      </Drawer>
    </li>
  )
}

/** What a finding rests on, aspect by aspect. */
export function Marks({ marks }: { marks: readonly { aspect: string; words: string }[] }) {
  const groups = [...new Set(marks.map((mark) => mark.aspect))]
  return (
    <>
      {groups.map((aspect) => (
        <p key={aspect} className="hj-quiet hj-small">
          {aspectWords[aspect] ?? aspect}：
          {marks
            .filter((mark) => mark.aspect === aspect)
            .map((mark) => mark.words)
            .join('；')}
        </p>
      ))}
    </>
  )
}
