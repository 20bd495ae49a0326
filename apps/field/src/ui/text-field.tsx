import { Input, Label, TextArea, TextField as AriaTextField } from 'react-aria-components'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password'
  readonly lines?: number
  readonly autoComplete?: string
  readonly hint?: string
  readonly name?: string
}

/** One labelled field, 17 px text so that no phone zooms in on it. */
export function TextField({
  label,
  value,
  onChange,
  type = 'text',
  lines = 1,
  autoComplete = 'off',
  hint,
  name,
}: Props) {
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      autoComplete={autoComplete}
      {...(name === undefined ? {} : { name })}
    >
      <Label className="field-label">{label}</Label>
      {lines > 1 ? <TextArea className="field-input" rows={lines} /> : <Input className="field-input" />}
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
    </AriaTextField>
  )
}
