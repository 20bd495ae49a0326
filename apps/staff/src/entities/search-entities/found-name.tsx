import type { EntityLine } from './search-query.ts'

const ALIKE = '全角半角、括号、大小写、繁体简体视为相同'

/** The name with the words found in it, or beneath it what else they were found in. */
export function FoundName({ row }: { row: EntityLine }) {
  const { match } = row
  const isInName = match?.by === 'name'
  const isShown = match === null || isInName || match.text === row.uscc || match.text === row.address
  return (
    <>
      <b className="hj-clamp" title={isInName && !match.isLiteral ? ALIKE : undefined}>
        {isInName ? <Marked match={match} /> : row.name}
      </b>
      {!isShown && (
        <span className="hj-quiet hj-clamp" title={match.isLiteral ? undefined : ALIKE}>
          {match.byName}：<Marked match={match} />
        </span>
      )}
    </>
  )
}

function Marked({ match: { text, start, end } }: { match: NonNullable<EntityLine['match']> }) {
  return (
    <>
      {text.slice(0, start)}
      <mark className="hj-found">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}
