import { Button } from 'antd'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import type { OutletSums } from './outlet-views.ts'

/** The alarm of receipts that are overdue, outlet by outlet; nothing while none is. */
export function LateNotice({ outlets, onShow }: { outlets: readonly OutletSums[]; onShow(): void }) {
  const late = outlets.filter((one) => one.late > 0)
  if (late.length === 0) return null
  return (
    <CautionNotice title="有回执逾时：对方可能没有收到，请核对后重送">
      <p>
        {late.map((one) => `${one.title} ${one.late} 件（应在 ${span(one.receiptWithinMinutes)}内回执）`).join('；')}
      </p>
      <Button size="small" onClick={onShow}>
        查看逾时的
      </Button>
    </CautionNotice>
  )
}

function span(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`
}
