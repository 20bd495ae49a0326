import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { DayInput } from './day-input.tsx'

interface FieldProps {
  name: string
  label: string
  extra?: ReactNode
  isOptional?: boolean
}

/** A day typed as 20261122. */
export function DayField({ name, label, extra, isOptional = false }: FieldProps) {
  return (
    <Form.Item
      name={name}
      label={named(label, isOptional)}
      extra={extra}
      rules={[{ required: !isOptional, pattern: /^\d{4}-\d{2}-\d{2}$/, message: '写成 20261122 这样的日期' }]}
    >
      <DayInput />
    </Form.Item>
  )
}

interface TextFieldProps extends FieldProps {
  rows?: number
  min?: number
  placeholder?: string
}

export function TextField({ name, label, extra, isOptional = false, rows, min = 1, placeholder }: TextFieldProps) {
  const rules = isOptional
    ? []
    : [{ required: true, whitespace: true, min, message: min > 1 ? `写明${label}，至少 ${min} 个字` : `填写${label}` }]
  const hint = placeholder === undefined ? {} : { placeholder }
  return (
    <Form.Item name={name} label={named(label, isOptional)} extra={extra} rules={rules}>
      {rows === undefined ? <Input {...hint} autoComplete="off" /> : <Input.TextArea rows={rows} {...hint} />}
    </Form.Item>
  )
}

interface ChoiceFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[]
  mode?: 'multiple'
}

export function ChoiceField({ name, label, extra, isOptional = false, options, mode }: ChoiceFieldProps) {
  return (
    <Form.Item
      name={name}
      label={named(label, isOptional)}
      extra={extra}
      rules={isOptional ? [] : [{ required: true, message: `选${label}` }]}
    >
      <Select
        {...(mode ? { mode } : {})}
        allowClear={isOptional}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...options]}
        placeholder="请选择"
      />
    </Form.Item>
  )
}

/** Words of a closed list as the choices of a field. */
export function choicesOf(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

function named(label: string, isOptional: boolean): string {
  return isOptional ? `${label}（可不填）` : label
}
