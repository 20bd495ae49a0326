import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { ClockLine } from '../../ui/clock-line.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { type DeskRow, rowClock } from './rows.ts'

/** The opened item: its clock with the article, its facts, and the one thing to do next. */
export function ItemPanel({ row, today, onClose }: { row: DeskRow; today: string; onClose: () => void }) {
  const clock = rowClock(row, today)
  return (
    <aside className="hj-item" aria-label={row.title}>
      <header>
        <p className="hj-quiet">{row.kindName}</p>
        <h2>{row.title}</h2>
        <div className="hj-row">
          <StateTag tone={row.band === 'overdue' ? 'law' : 'open'}>{row.stateName}</StateTag>
          <Button size="small" type="text" onClick={onClose} aria-label="关闭打开的事项" className="hj-item-close">
            关闭
          </Button>
        </div>
      </header>
      {clock && <ClockLine clock={clock} />}
      {row.facts.length > 0 && <FactList facts={row.facts.map((fact) => ({ label: fact.label, value: fact.value }))} />}
      <p className="hj-item-next">
        <Link to={row.link.replace(/^\/staff/, '')} className="ant-btn ant-btn-primary hj-next">
          {row.nextAct}
        </Link>
      </p>
    </aside>
  )
}
