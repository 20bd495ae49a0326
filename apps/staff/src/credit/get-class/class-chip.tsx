import { useQuery } from '@tanstack/react-query'
import { Popover } from 'antd'
import { hasPermission, useSession } from '../../app/session.ts'
import { classMeanings } from '../class-words.ts'
import { ClassCard, classQuery } from './class-card.tsx'

/** The class with 为什么; shown to staff only, never to the public. */
export function ClassChip({ entityId }: { entityId: string }) {
  const session = useSession()
  const mayRead = hasPermission(session?.permissions, 'credit.read')
  const found = useQuery({ ...classQuery(entityId), enabled: mayRead })
  if (!found.data) return null
  return (
    <span className="hj-row" style={{ gap: 6 }}>
      <span>
        信用风险 <b>{found.data.class}</b> 类 <span className="hj-quiet">{classMeanings[found.data.class]}</span>
      </span>
      <Popover
        trigger="click"
        placement="bottom"
        content={
          <div style={{ width: 'min(560px, 86vw)', maxHeight: '70vh', overflow: 'auto' }}>
            <ClassCard entityId={entityId} />
          </div>
        }
      >
        <button type="button" className="hj-link-button">
          为什么
        </button>
      </Popover>
    </span>
  )
}
