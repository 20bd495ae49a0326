import { Button } from 'antd'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import './once-shown.css'

interface OnceShownProps {
  label: string
  value: string
  note: string
  onClose(): void
}

/** A secret, shown here and never again. */
export function OnceShown({ label, value, note, onClose }: OnceShownProps) {
  return (
    <div className="hj-stack" role="status">
      <p>
        <b>{label}</b>只在这里显示一次，关闭后无法再看。{note}
      </p>
      <p className="hj-once-shown">
        <CopyableCode value={value} />
      </p>
      <Button type="primary" onClick={onClose}>
        已抄录，关闭
      </Button>
    </div>
  )
}
