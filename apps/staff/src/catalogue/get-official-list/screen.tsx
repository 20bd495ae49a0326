import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { hasPermission, useSession } from '../../app/session.ts'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { LinkLineForm } from '../link-merge-line/form.tsx'
import { issuers, lineChoices, lineKinds } from '../list-words.ts'
import { SettleLineForm } from '../settle-merge-line/form.tsx'
import { FieldTable } from './field-table.tsx'
import { type MergeLine, type OfficialList, officialListQuery } from './list-query.ts'

const here = getRouteApi('/shell/official-lists/$officialListId')

/** 并入复核: every difference field by field, what the former list, the new one and the catalogue say, and who settled it. */
export function GetOfficialListScreen() {
  const { officialListId } = here.useParams()
  const list = useQuery(officialListQuery(officialListId))
  return <QueryView query={list}>{(data) => <ListPage list={data} />}</QueryView>
}

function ListPage({ list }: { list: OfficialList }) {
  const waiting = list.lines.filter((line) => line.state === 'open')
  const settled = list.lines.filter((line) => line.state === 'settled')
  return (
    <>
      <PageHeader
        back={<Link to="/official-lists">返回上级清单</Link>}
        title={list.title}
        marks={
          <span className="hj-quiet">
            {issuers[list.issuer]} · {list.documentNumber} · <DateText day={list.effectiveOn} />
            施行 · 共 {list.entries} 行，与本地一致 {list.unchanged} 行
          </span>
        }
        lede={
          list.baseTitle === null
            ? '这是这一层级的第一份清单，没有上一版可比：与本地不一致的字段都算两边都改了。'
            : `与上一版《${list.baseTitle}》和本地目录三方比对。`
        }
      />
      <div className="hj-stack-24">
        <Panel title={`待复核 ${waiting.length} 条`} note="采用的成为事项新版本，经另一人审批后自清单施行日生效。">
          {waiting.length === 0 ? (
            <EmptyState why="没有待复核的条目。" fill="下一份清单可以导入了。" />
          ) : (
            <div className="hj-stack-24">
              {waiting.map((line) => (
                <LineEntry key={line.mergeLineId} line={line} listId={list.officialListId} />
              ))}
            </div>
          )}
        </Panel>
        {settled.length > 0 && (
          <Panel title={`已复核 ${settled.length} 条`}>
            <div className="hj-stack">
              {settled.map((line) => (
                <SettledLine key={line.mergeLineId} line={line} />
              ))}
            </div>
          </Panel>
        )}
      </div>
    </>
  )
}

function LineTitle({ line }: { line: MergeLine }) {
  return (
    <>
      <span>
        {line.itemId === null ? (
          line.title
        ) : (
          <Link to="/items/$itemId" params={{ itemId: line.itemId }}>
            {line.title}
          </Link>
        )}
      </span>
      <code>{line.catalogueCode}</code>
      {line.itemCode !== '' && line.itemCode !== line.catalogueCode && (
        <span className="hj-quiet">本地 {line.itemCode}</span>
      )}
    </>
  )
}

const TONES = { conflict: 'law', changed: 'open', added: 'soon', removed: 'closed' } as const

function LineEntry({ line, listId }: { line: MergeLine; listId: string }) {
  const [act, setAct] = useState<'settle' | 'link'>()
  const permissions = useSession()?.permissions
  const close = () => setAct(undefined)
  return (
    <section className="hj-stack">
      <p className="hj-row">
        <StateTag tone={TONES[line.kind]}>{lineKinds[line.kind]}</StateTag>
        <LineTitle line={line} />
        {hasPermission(permissions, 'catalogue.edit') && (
          <>
            <Button size="small" onClick={() => setAct('settle')}>
              复核
            </Button>
            {line.kind === 'added' && (
              <Button size="small" onClick={() => setAct('link')}>
                对应到本地事项
              </Button>
            )}
          </>
        )}
      </p>
      {line.replaces.length > 0 && <p className="hj-quiet">承接上一版的 {line.replaces.join('、')}</p>}
      {line.replacedBy.length > 0 && (
        <p className="hj-quiet">
          由 {line.replacedBy.join('、')} 承接：承接事项获批后，在本地事项页办理“拆分、合并或更名”，再回来复核。
        </p>
      )}
      {line.fields.length > 0 ? (
        <FieldTable fields={line.fields} />
      ) : (
        line.kind === 'changed' && <p className="hj-quiet">内容一致，只补上目录编码。</p>
      )}
      <Drawer
        open={act !== undefined}
        size={640}
        title={act === 'link' ? '对应到本地事项' : '复核'}
        onClose={close}
        destroyOnHidden
      >
        {act === 'link' ? (
          <LinkLineForm line={line} listId={listId} onDone={close} />
        ) : (
          <SettleLineForm line={line} listId={listId} onDone={close} />
        )}
      </Drawer>
    </section>
  )
}

const VERSION_STATES: Record<string, string> = {
  proposed: '新版本待审批',
  approved: '新版本已获批',
  rejected: '新版本被退回',
}

function SettledLine({ line }: { line: MergeLine }) {
  return (
    <p className="hj-row">
      <StateTag tone="order">{line.choice === null ? '已复核' : lineChoices[line.choice]}</StateTag>
      <LineTitle line={line} />
      <span className="hj-quiet">{lineKinds[line.kind]}</span>
      <span>{line.reason}</span>
      <span className="hj-quiet">
        {VERSION_STATES[line.versionState] ?? ''} {line.settledBy} <MomentText at={line.settledAt} short />
      </span>
    </p>
  )
}
