import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { problemWords } from '../api/problem.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'

/** The written word of a department on going together, said once; `children` are the buttons that say it. */
export function WrittenAnswer({
  label,
  error,
  children,
}: {
  label: string
  error: Error | null
  children: (words: string) => ReactNode
}) {
  const [words, setWords] = useState('')
  return (
    <div className="hj-stack" style={{ maxWidth: 640 }}>
      <Input.TextArea
        rows={2}
        value={words}
        aria-label={label}
        placeholder="本机关的书面意见，答复后不能更改"
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="hj-row">{children(words)}</div>
      {error !== null && <ProblemNotice problem={problemWords(error)} kept="填写的意见还在。" />}
    </div>
  )
}
