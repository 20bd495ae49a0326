import { useNavigate } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useKeys } from './keys.ts'

/** The search of the top line: two characters of a name suffice. */
export function EntitySearchBox() {
  const navigate = useNavigate()
  const box = useRef<InputRef>(null)
  const [text, setText] = useState('')
  useKeys({ '/': () => box.current?.focus({ cursor: 'all' }) })
  return (
    <form
      className="hj-top-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void navigate({ to: '/entities', search: { q: text.trim(), status: 'all' } })
      }}
    >
      <Input
        ref={box}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="查企业：名称、代码、地址、文号"
        aria-label="查企业：名称、统一社会信用代码、地址、设备或产品编码、文号"
        suffix={<kbd>/</kbd>}
        allowClear
      />
    </form>
  )
}
