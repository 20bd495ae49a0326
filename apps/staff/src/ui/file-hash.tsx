import { useId, useState } from 'react'
import './file-hash.css'
import { fileSize } from './numbers.ts'

interface FileHashProps {
  id?: string
  value?: string | undefined
  onChange?: (sha256: string | undefined) => void
}

/** A file's SHA-256, computed here; the file itself stays in the organ's own archive. */
export function FileHash({ id, value, onChange }: FileHashProps) {
  const own = useId()
  const [said, say] = useState('')
  async function take(file: File | undefined) {
    onChange?.(undefined)
    if (!file) return say('')
    if (!globalThis.crypto?.subtle) return say('此浏览器在非加密连接下不能计算摘要，请改用加密网址。')
    say(`正在计算 ${file.name} 的摘要…`)
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    onChange?.(Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''))
    say(`${file.name} · ${fileSize(file.size)}`)
  }
  return (
    <div>
      <label className="hj-file-hash">
        <input id={id ?? own} type="file" onChange={(event) => void take(event.target.files?.[0])} />
        <span>{value === undefined ? '选择文件' : '换一份文件'}</span>
      </label>
      {said !== '' && <p className="hj-small hj-quiet">{said}</p>}
      {value !== undefined && (
        <p className="hj-small">
          摘要 <code>{value}</code>
        </p>
      )}
    </div>
  )
}
