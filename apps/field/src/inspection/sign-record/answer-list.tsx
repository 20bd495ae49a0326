import type { VisitDetail } from '../get-visit/steps.tsx'

/** Every point with its answer and note, and what the counterpart stated: what a signature is put under. */
export function AnswerList({ visit }: { readonly visit: VisitDetail }) {
  return (
    <>
      <ol className="answer-list">
        {visit.checkPoints.map((point) => (
          <li key={point.checkPointId} className={`answer-${point.outcome ?? 'open'}`}>
            {point.text}
            <strong>{answerWords(point)}</strong>
          </li>
        ))}
      </ol>
      {visit.statements.map((one) => (
        <p key={one.statementId}>
          {one.speakerName}陈述：{one.text}
        </p>
      ))}
    </>
  )
}

function answerWords(point: VisitDetail['checkPoints'][number]): string {
  switch (point.outcome) {
    case 'found':
      return `发现问题：${point.note}`
    case 'none-found':
      return '未发现问题'
    case 'not-applicable':
      return '不适用'
    case null:
      return '尚无结论'
  }
}
