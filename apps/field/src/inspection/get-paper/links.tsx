import { go, href } from '../../app/location.ts'
import type { VisitDetail } from '../get-visit/steps.tsx'

/** The papers issued so far, each with its number. */
export function PaperLinks({ visit }: { readonly visit: VisitDetail }) {
  return (
    <section>
      <h2 className="band">
        文书 <span>{visit.papers.length}</span>
      </h2>
      {visit.papers.map((paper) => (
        <a
          key={paper.paperId}
          className="card paper-link"
          href={href(`/papers/${paper.paperId}`)}
          onClick={(event) => {
            event.preventDefault()
            go(`/papers/${paper.paperId}`)
          }}
        >
          <h3>{paper.title}</h3>
          <p className="meta">{paper.number}</p>
        </a>
      ))}
    </section>
  )
}
