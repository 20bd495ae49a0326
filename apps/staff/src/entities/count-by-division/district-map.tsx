import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { grouped } from '../../ui/numbers.ts'
import { QueryView } from '../../ui/query-view.tsx'
import { divisionOrder } from '../division-words.ts'
import { type EntityFilter, sentFilter } from '../search-entities/search-query.ts'
import './district-map.css'

function read(filter: EntityFilter) {
  return take(api.GET('/api/entities/divisions', { params: { query: sentFilter(filter) } }))
}

type Division = Awaited<ReturnType<typeof read>>['divisions'][number]

/** Where each district lies among the others, column and row: a diagram by bearing, no map. */
const PLACE: Record<string, [column: number, row: number]> = {
  '330282': [2, 1],
  '330281': [1, 2],
  '330205': [2, 2],
  '330211': [3, 2],
  '330206': [4, 2],
  '330203': [2, 3],
  '330212': [3, 3],
  '330213': [2, 4],
  '330226': [2, 5],
  '330225': [3, 5],
}
const SHADES = 5

/** 按区县: how many of what the query finds lie in each district; each number leads to its list. */
export function DistrictMap({ filter }: { filter: EntityFilter }) {
  const counts = useQuery({ queryKey: ['entities', 'divisions', filter], queryFn: () => read(filter) })
  return (
    <QueryView query={counts}>
      {(data) => (
        <div className="hj-map-panel">
          <p className="hj-table-headline">
            共 {grouped(data.total)} 户{data.isCapped && '以上：符合的太多，只数到前面一部分'}
          </p>
          <div className="hj-map-both">
            <figure className="hj-map-figure">
              <div className="hj-map">
                {data.divisions.map((division) => (
                  <Tile key={division.code ?? ''} division={division} most={mostOf(data.divisions)} filter={filter} />
                ))}
              </div>
              <figcaption className="hj-small hj-quiet">
                按方位排列的示意方块，不是地图；颜色越深，户数越多。
              </figcaption>
            </figure>
            <CountTable divisions={data.divisions} total={data.total} filter={filter} />
          </div>
        </div>
      )}
    </QueryView>
  )
}

function mostOf(divisions: readonly Division[]): number {
  return Math.max(1, ...divisions.filter((each) => each.code !== null).map((each) => each.count))
}

function Tile({ division, most, filter }: { division: Division; most: number; filter: EntityFilter }) {
  const place = PLACE[division.code ?? '']
  if (place === undefined || division.code === null) return null
  const shade = division.count === 0 ? 0 : Math.ceil((division.count / most) * SHADES)
  return (
    <Link
      to="/entities"
      search={{ ...filter, division: division.code }}
      className={`hj-map-tile hj-map-shade-${shade}`}
      style={{ gridColumn: place[0], gridRow: place[1] }}
    >
      <span>{division.name}</span>
      <b>{grouped(division.count)}</b>
    </Link>
  )
}

/** The same in a table, for the keyboard, the reader of screens and paper. */
function CountTable({
  divisions,
  total,
  filter,
}: {
  divisions: readonly Division[]
  total: number
  filter: EntityFilter
}) {
  const rest = divisions.reduce((sum, each) => sum + each.notSubsisting, 0)
  const sorted = [...divisions].sort((a, b) => divisionOrder(a.code ?? '') - divisionOrder(b.code ?? ''))
  return (
    <table className="hj-map-table">
      <thead>
        <tr>
          <th scope="col">区县</th>
          <th scope="col">户数</th>
          <th scope="col">占比</th>
          {rest > 0 && <th scope="col">其中非存续</th>}
        </tr>
      </thead>
      <tbody>
        {sorted.map((each) => (
          <tr key={each.code ?? ''}>
            <th scope="row">{each.name}</th>
            <td>
              {each.code === null ? (
                grouped(each.count)
              ) : (
                <Link to="/entities" search={{ ...filter, division: each.code }}>
                  {grouped(each.count)}
                </Link>
              )}
            </td>
            <td>{total === 0 ? '–' : `${((each.count / total) * 100).toFixed(1)}%`}</td>
            {rest > 0 && <td>{grouped(each.notSubsisting)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td>{grouped(total)}</td>
          <td>{total === 0 ? '–' : '100%'}</td>
          {rest > 0 && <td>{grouped(rest)}</td>}
        </tr>
      </tfoot>
    </table>
  )
}
