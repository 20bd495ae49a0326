import type { Reply } from '../../api/client.ts'
import { read, take } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../../ui/notice.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'

type Paper = Reply<'getPaper'>
type Block = Paper['blocks'][number]

/** One paper as it is printed: title, number, facts, signatures, organ and day, verify code at the bottom left. */
export function GetPaperScreen({ paperId }: { readonly paperId: string }) {
  const paper = useLoaded(`paper/${paperId}`, () =>
    take(read('/api/inspection/papers/{paperId}', { params: { path: { paperId } } })),
  )
  return (
    <main className="page">
      <div className="pair no-print">
        <Button look="quiet" onPress={() => window.history.back()}>
          ‹ 返回
        </Button>
        <Button look="plain" onPress={() => window.print()}>
          打印
        </Button>
      </div>
      {paper.error === undefined ? null : <Problem error={paper.error} />}
      {paper.data === undefined ? null : <PaperSheet paper={paper.data} />}
    </main>
  )
}

function PaperSheet({ paper }: { readonly paper: Paper }) {
  return (
    <article className="paper" aria-label={paper.title}>
      {paper.isSpecimen ? <p className="paper-specimen">演示样张</p> : null}
      <p className="paper-organ">{paper.organ}</p>
      <h1>{paper.title}</h1>
      <p className="paper-number">{paper.number}</p>
      {paper.blocks.map((block, index) => (
        <PaperBlock key={`${block.kind}-${index}`} block={block} />
      ))}
      <footer className="paper-foot">
        <span className="proof">{paper.verifyCode}</span>
        <span>{paper.verifyLine}</span>
      </footer>
    </article>
  )
}

function PaperBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'facts':
      return (
        <dl className="paper-facts">
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
        <>
          {block.heading === '' ? null : <h2>{block.heading}</h2>}
          {block.paragraphs.map((line, index) => (
            <p
              key={line}
              className={index === 0 && block.heading === '' && line.endsWith('：') ? 'paper-to' : 'paper-text'}
            >
              {line}
            </p>
          ))}
        </>
      )
    case 'table':
      return (
        <>
          {block.heading === '' ? null : <h2>{block.heading}</h2>}
          <table>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column}>{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, index) => (
                    <td key={block.columns[index] ?? index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )
    case 'signatures':
      return (
        <div className="paper-signatures">
          {block.lines.map((line) => (
            <div key={`${line.label}${line.name}`}>
              <p>
                {line.label}：{line.name}
              </p>
              {line.evidenceId === null ? null : (
                <img src={`/api/inspection/evidence/${line.evidenceId}`} alt={`${line.name}的签名`} />
              )}
              <p className="paper-note">{line.note}</p>
            </div>
          ))}
        </div>
      )
    case 'organ':
      return (
        <div className="paper-end">
          <p>{block.name}</p>
          <p>{block.on}</p>
        </div>
      )
  }
}
