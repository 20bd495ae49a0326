import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ClassifyForm } from '../classify-item-frequency/form.tsx'
import { frequencyClasses } from '../frequency-class-words.ts'
import { periodWords } from '../item-words.ts'
import { type ClassLine, type ClassList, classesQuery } from './classes-query.ts'

const here = getRouteApi('/shell/frequency-classes')

/** 三张清单: what is left in peace, what is drawn at random, what is watched, and what nobody has put into a list. */
export function ListFrequencyClassesScreen() {
  const { act } = here.useSearch()
  const navigate = here.useNavigate()
  const list = useQuery(classesQuery)
  return (
    <>
      <PageHeader
        title="三张清单"
        lede="每个检查事项只在一张清单里；列入或者调整须另一人审批，自所写之日起生效。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'classify-item-frequency',
                name: '列入或者调整清单',
                permission: 'catalogue.edit',
                lede: '提出的是事项的新版本，其余内容照旧；提出人不能审批自己提出的版本。',
                form: (close) => <ClassifyForm items={list.data?.items ?? []} onDone={close} />,
              },
            ]}
            open={act}
            onOpen={(slug) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act: slug }) })}
          />
        }
      />
      <QueryView query={list}>{(data) => <Lists list={data} />}</QueryView>
    </>
  )
}

function Lists({ list: { items } }: { list: ClassList }) {
  const groups = [
    ...Object.entries(frequencyClasses).map(([key, one]) => ({ key, ...one })),
    { key: 'none', words: '还没有列入清单', meaning: '由事项管理岗提出列入' },
  ]
  return (
    <div className="hj-stack-24">
      {groups.map((group) => {
        const within = items.filter((one) => (one.frequencyClass ?? 'none') === group.key)
        return (
          <Panel key={group.key} title={`${group.words} ${within.length} 项`} note={group.meaning}>
            {within.length === 0 ? (
              <EmptyState why="这里还没有事项。" fill="提出列入并经审批，自所写之日起列在这里。" />
            ) : (
              <ul className="hj-stack">
                {within.map((one) => (
                  <ClassEntry key={one.itemId} one={one} />
                ))}
              </ul>
            )}
          </Panel>
        )
      })}
    </div>
  )
}

function ClassEntry({ one }: { one: ClassLine }) {
  return (
    <li className="hj-row">
      <span>
        <Link to="/items/$itemId" params={{ itemId: one.itemId }}>
          {one.title}
        </Link>
      </span>
      <code>{one.code}</code>
      <span className="hj-quiet">
        {one.agency} · {frequencyText(one)}
      </span>
      {one.frequencyClass === 'no-disturbance' && one.means.includes('dual-random') && (
        <StateTag tone="soon">监管方式仍写双随机</StateTag>
      )}
    </li>
  )
}

function frequencyText({ frequency }: ClassLine): string {
  if (frequency === null) return '频次未写明'
  const period = periodWords[frequency.period] ?? frequency.period
  if (frequency.min === null) return `每${period}至多 ${frequency.max ?? '若干'} 次`
  return frequency.max === null
    ? `每${period}至少 ${frequency.min} 次`
    : `每${period} ${frequency.min} 至 ${frequency.max} 次`
}
