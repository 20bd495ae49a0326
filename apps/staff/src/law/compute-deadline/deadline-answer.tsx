import { ClockLine } from '../../ui/clock-line.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { longDay } from '../../ui/day.ts'
import { FactList } from '../../ui/fact-row.tsx'
import { Panel } from '../../ui/panel.tsx'

interface Answer {
  what: string
  startOn: string
  dueOn: string
  strictOn: string
  rolledOn: string
  unit: string
  amount: number
  provisional: boolean
  citation: string
  explanation: string[]
}

/** The due day in large type, its clock line, and the count step by step. */
export function DeadlineAnswer({ answer }: { answer: Answer }) {
  return (
    <Panel title={answer.what}>
      <p style={{ fontSize: 28, lineHeight: '40px', marginBottom: 12 }}>
        <b>{longDay(answer.dueOn)}</b> 届满
      </p>
      <ClockLine
        clock={{
          startOn: answer.startOn,
          dueOn: answer.dueOn,
          todayOn: answer.startOn,
          provisional: answer.provisional,
          citation: answer.citation,
        }}
      />
      <div className="hj-halves" style={{ marginTop: 20 }}>
        <FactList
          facts={[
            { label: '起算', value: <DateText day={answer.startOn} /> },
            { label: '严格期日', value: <DateText day={answer.strictOn} />, source: '遇休假日不顺延' },
            {
              label: '顺延后',
              value: <DateText day={answer.rolledOn} />,
              source: '末日为休假日的，以休假后第一日为届满日',
            },
          ]}
        />
        <ol style={{ listStyle: 'decimal', paddingLeft: '1.4em' }}>
          {answer.explanation.map((step) => (
            <li key={step} style={{ listStyle: 'decimal', marginBottom: 6 }}>
              {step}
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  )
}
