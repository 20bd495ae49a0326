import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, type FormInstance } from 'antd'
import { type ReactNode, useState } from 'react'
import { problemWords } from '../api/problem.ts'
import { ActButton, type Obstacle } from '../ui/act-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { announce } from './done-board.tsx'
import { newId } from './new-id.ts'
import { usePermission } from './session.ts'

interface ActFormProps<Values, Answer> {
  /** The button's words: they name the act. */
  name: string
  permission: string
  /** `id` names the record to be made; a repeated request carries the same one, so it is one act. */
  run(values: Values, id: string): Promise<Answer>
  /** What was done and what follows; never 操作成功 alone. */
  done(answer: Answer, values: Values): ReactNode
  /** What a refusal leaves as it was. */
  kept: string
  /** Queries whose answer the act changes. */
  refresh: QueryKey[]
  obstacle?: Obstacle | undefined
  initial?: Partial<Values>
  isGrave?: boolean
  form?: FormInstance<Values>
  after?: (answer: Answer) => void
  children?: ReactNode
}

/** One act with its fields: refusal with its article and what was kept; the done sentence outlives the form. */
export function ActForm<Values extends object, Answer>(props: ActFormProps<Values, Answer>) {
  const cache = useQueryClient()
  const right = usePermission(props.permission, props.name)
  const [id, setId] = useState(newId)
  const [own] = Form.useForm<Values>(props.form)
  const act = useMutation({
    mutationFn: (values: Values) => props.run(values, id),
    onSuccess: async (answer, values) => {
      announce(props.done(answer, values))
      own.resetFields()
      setId(newId())
      props.after?.(answer)
      await Promise.all(props.refresh.map((queryKey) => cache.invalidateQueries({ queryKey })))
    },
  })
  return (
    <Form<Values>
      form={own}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      {...(props.initial ? { initialValues: props.initial } : {})}
      onFinish={(values) => act.mutate(values)}
    >
      {props.children}
      {act.isError && (
        <div style={{ marginBottom: 16 }}>
          <ProblemNotice problem={problemWords(act.error)} kept={props.kept} />
        </div>
      )}
      <ActButton
        type="primary"
        htmlType="submit"
        danger={props.isGrave === true}
        obstacle={right ?? props.obstacle}
        loading={act.isPending}
      >
        {props.name}
      </ActButton>
    </Form>
  )
}
