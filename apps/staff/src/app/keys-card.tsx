import { Modal, Switch } from 'antd'
import { useKeysEnabled } from './keys.ts'

const KEYS: [string, string][] = [
  ['/', '查企业'],
  ['j　k', '下一件、上一件'],
  ['Enter', '打开这一件'],
  ['Esc', '关闭打开的内容'],
  ['?', '显示本表'],
]

/** The list of shortcuts with their off switch. */
export function KeysCard({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [enabled, setEnabled] = useKeysEnabled()
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="键盘快捷键" width={400}>
      <dl className="hj-keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="hj-row" style={{ marginTop: 16 }}>
        <Switch checked={enabled} onChange={setEnabled} aria-label="启用单键快捷键" />
        <span>启用单键快捷键。输入法组字时一律不触发。</span>
      </p>
    </Modal>
  )
}
