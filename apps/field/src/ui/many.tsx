import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'

interface Props {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

/** Several choices, one a line. */
export function Many({ label, options, value, onChange }: Props) {
  return (
    <CheckboxGroup className="many" value={[...value]} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      {options.map((option) => (
        <Checkbox key={option.value} value={option.value} className="many-option">
          <span className="many-box" aria-hidden="true" />
          {option.label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
