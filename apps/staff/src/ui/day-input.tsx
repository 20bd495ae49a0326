import { Input } from 'antd'
import { useState } from 'react'
import { longDay, readTypedDay } from './day.ts'

interface DayInputProps {
  id?: string
  value?: string | undefined
  onChange?: (day: string | undefined) => void
  placeholder?: string
  'aria-label'?: string
}

/** A day is typed, forgivingly; no calendar to fight with the keyboard. What was understood is shown. */
export function DayInput({ value, onChange, placeholder = '如 20261122', ...rest }: DayInputProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const shown = typed ?? value ?? ''
  const understood = readTypedDay(shown)
  function change(text: string) {
    setTyped(text)
    onChange?.(text === '' ? undefined : (readTypedDay(text) ?? text))
  }
  return (
    <span className="hj-day-input">
      <Input
        {...rest}
        value={shown}
        placeholder={placeholder}
        inputMode="numeric"
        autoComplete="off"
        style={{ width: 150 }}
        onChange={(event) => change(event.target.value)}
        onBlur={() => understood && setTyped(undefined)}
      />
      <span className="hj-quiet hj-small" style={{ marginLeft: 8 }}>
        {understood ? longDay(understood) : shown !== '' && '还不是一个日期'}
      </span>
    </span>
  )
}
