import { useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RemoveSavedQuery } from '../remove-saved-query/act.tsx'
import { SaveQueryForm } from '../save-query/form.tsx'
import { addressOf, type EntityFilter } from '../search-entities/search-query.ts'
import { savedQueriesQuery } from './saved-query.ts'
import './saved-queries.css'

/** 常用查询: a person's own queries; one press runs one, and the present one is kept under a name. */
export function SavedQueries({ filter, onFilter }: { filter: EntityFilter; onFilter(filter: EntityFilter): void }) {
  const kept = useQuery(savedQueriesQuery)
  const queries = kept.data?.queries ?? []
  return (
    <Popover
      trigger="click"
      placement="bottom"
      content={
        <div className="hj-saved">
          {kept.isError && <ProblemNotice problem={problemWords(kept.error)} />}
          {queries.length === 0 ? (
            <p className="hj-quiet">还没有常用查询。设好条件后在下面起个名称保存，只有您自己看得到。</p>
          ) : (
            <ul className="hj-saved-list">
              {queries.map((query) => (
                <li key={query.queryId}>
                  <button type="button" className="hj-link-button" onClick={() => onFilter(addressOf(query.filter))}>
                    {query.name}
                  </button>
                  <RemoveSavedQuery query={query} />
                </li>
              ))}
            </ul>
          )}
          <SaveQueryForm filter={filter} />
        </div>
      }
    >
      <Button>常用查询{queries.length > 0 && ` ${queries.length}`}</Button>
    </Popover>
  )
}
