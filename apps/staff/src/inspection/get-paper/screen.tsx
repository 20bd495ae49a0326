import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { api, take } from '../../api/client.ts'
import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { longDay } from '../../ui/day.ts'
import { QueryView } from '../../ui/query-view.tsx'
import './paper.css'

const here = getRouteApi('/shell/papers/$paperId')

function getPaper(paperId: string) {
  return take(api.GET('/api/inspection/papers/{paperId}', { params: { path: { paperId } } }))
}

type Paper = Awaited<ReturnType<typeof getPaper>>
type Block = Paper['blocks'][number]

/** One issued paper as it is printed: title, number, body, organ, and the verify code bottom left. */
export function GetPaperScreen() {
  const { paperId } = here.useParams()
  const paper = useQuery({ queryKey: ['paper', paperId], queryFn: () => getPaper(paperId) })
  return (
    <QueryView query={paper}>
      {(data) => (
        <>
          <div className="hj-row hj-no-print" style={{ marginBottom: 16 }}>
            <Link to="/inspections/$visitId" params={{ visitId: data.visitId }}>
              返回检查
            </Link>
            <LeafMark leafHash={data.leafHash} />
            <Button style={{ marginLeft: 'auto' }} onClick={() => window.print()}>
              打印这份文书
            </Button>
          </div>
          <Sheet paper={data} />
        </>
      )}
    </QueryView>
  )
}

function Sheet({ paper }: { paper: Paper }) {
  return (
    <article className="hj-paper">
      {paper.isSpecimen && <p className="hj-paper-specimen">演示样张</p>}
      <p className="hj-paper-organ">{paper.organ}</p>
      <h1>{paper.title}</h1>
      <p className="hj-paper-number">{paper.number}</p>
      {paper.blocks.map((block, at) => (
        <PaperBlock key={at} block={block} />
      ))}
      <footer>
        <p>
          验证码 <code>{paper.verifyCode}</code>
        </p>
        <p>{paper.verifyLine}</p>
      </footer>
    </article>
  )
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'facts':
      return (
        <dl className="hj-paper-facts">
          {block.rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'text':
      return (
        <section>
          {block.heading !== '' && <h2>{block.heading}</h2>}
          {block.paragraphs.map((paragraph) => (
            <p key={paragraph} className="hj-paper-text">
              {paragraph}
            </p>
          ))}
        </section>
      )
    case 'table':
      return <PaperTable heading={block.heading} columns={block.columns} rows={block.rows} />
    case 'signatures':
      return (
        <ul className="hj-paper-signatures">
          {block.lines.map((line) => (
            <li key={line.label + line.name}>
              {line.label}：{line.name} {line.note}
              {line.evidenceId && (
                <img src={`/api/inspection/evidence/${line.evidenceId}`} alt={`${line.name}的签名`} />
              )}
            </li>
          ))}
        </ul>
      )
    case 'organ':
      return (
        <p className="hj-paper-sign">
          {block.name}
          <br />
          {longDay(block.on).split(' ')[0]}
        </p>
      )
  }
}

function PaperTable({ heading, columns, rows }: { heading: string; columns: string[]; rows: string[][] }) {
  return (
    <section>
      {heading !== '' && <h2>{heading}</h2>}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
