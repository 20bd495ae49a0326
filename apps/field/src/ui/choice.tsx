import { Label, Radio, RadioGroup } from 'react-aria-components'

interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly tone?: 'jade' | 'vermilion' | 'slate' | 'indigo'
}

interface Props<T extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly Option<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
}

/** One choice among a few, each as large as a thumb; the chosen one is told by a mark and words, colour only adds. */
export function Choice<T extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  isDisabled = false,
}: Props<T>) {
  return (
    <RadioGroup
      className="choice"
      value={value ?? ''}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen)
        if (option !== undefined) onChange(option.value)
      }}
      isDisabled={isDisabled}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className="field-label">{label}</Label>}
      <div className="choice-row">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={`choice-option tone-${option.tone ?? 'indigo'}`}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
