import { useState } from 'react'
import './codes.css'
import { usccGroups } from './numbers.ts'

/** A code with a label nearby: shown short or whole, copied whole. */
export function CopyableCode({ value, shown }: { value: string; shown?: string }) {
  const { copied, copy } = useCopy(value)
  return (
    <button type="button" className="hj-plain-button hj-code" onClick={copy} title={`点击复制：${value}`}>
      <code>{shown ?? value}</code>
      <span className="hj-code-done" role="status">
        {copied ? '已复制' : ''}
      </span>
    </button>
  )
}

/** 统一社会信用代码: grouped for the eye, copied ungrouped, also when selected by hand. */
export function UsccText({ uscc }: { uscc: string }) {
  const { copied, copy } = useCopy(uscc)
  return (
    <button
      type="button"
      className="hj-plain-button hj-code"
      onClick={copy}
      title="点击复制代码（不带间隔）"
      aria-label={`统一社会信用代码 ${uscc}，点击复制`}
    >
      <code className="hj-uscc">
        {usccGroups(uscc).map((part, at) => (
          <span key={at}>{part}</span>
        ))}
      </code>
      <span className="hj-code-done" role="status">
        {copied ? '已复制' : ''}
      </span>
    </button>
  )
}

function useCopy(value: string) {
  const [copied, setCopied] = useState(false)
  function copy(event: { stopPropagation(): void }) {
    event.stopPropagation()
    void writeClipboard(value).then((done) => {
      setCopied(done)
      window.setTimeout(() => setCopied(false), 1600)
    })
  }
  return { copied, copy }
}

/** Intranet pages are often served without TLS, where the clipboard interface is absent. */
async function writeClipboard(value: string): Promise<boolean> {
  if (window.isSecureContext) return navigator.clipboard.writeText(value).then(yes, no)
  const area = document.createElement('textarea')
  area.value = value
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

function yes() {
  return true
}

function no() {
  return false
}
