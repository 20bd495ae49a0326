import { useMutation } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { problemWords } from '../api/problem.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

interface CalculatorProps<Question, Found> {
  name: string
  ask(question: Question): Promise<Found>
  /** The answer in large type, what it rests on, and how it came about. */
  answer(found: Found): { headline: ReactNode; citation: string; facts: ReactNode }
  /** The fields of the question. */
  children: ReactNode
}

/** One question to the law: the answer on the left, the fields on the right. Nothing is kept. */
export function Calculator<Question extends object, Found>(props: CalculatorProps<Question, Found>) {
  const asked = useMutation({ mutationFn: props.ask })
  const found = asked.data === undefined ? undefined : props.answer(asked.data)
  return (
    <div className="hj-columns">
      <div className="hj-stack">
        {asked.isError && <ProblemNotice problem={problemWords(asked.error)} kept="填写的内容还在。" />}
        {found === undefined ? (
          <Panel>
            <EmptyState why="还没有推算。" fill="填好右边各项，这里给出结果、依据和每一步。" />
          </Panel>
        ) : (
          <Panel title={props.name} note={found.citation}>
            <p style={{ fontSize: 28, lineHeight: '40px', marginBottom: 12 }}>
              <b>{found.headline}</b>
            </p>
            {found.facts}
          </Panel>
        )}
      </div>
      <Panel title="问">
        <Form<Question> layout="vertical" requiredMark={false} onFinish={(values) => asked.mutate(values)}>
          {props.children}
          <Button type="primary" htmlType="submit" loading={asked.isPending}>
            {props.name}
          </Button>
        </Form>
      </Panel>
    </div>
  )
}
