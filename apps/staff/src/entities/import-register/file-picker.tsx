import { type DragEvent, useId, useState } from 'react'
import { fileSize } from '../../ui/numbers.ts'
import './file-picker.css'

interface FilePickerProps {
  file: File | undefined
  disabled: boolean
  /** File types offered; CSV when left out. */
  accept?: string
  onFile(file: File | undefined): void
}

/** A file by choosing or dropping; says what was taken. */
export function FilePicker({ file, disabled, accept = '.csv,text/csv', onFile }: FilePickerProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (!disabled) onFile(event.dataTransfer.files[0])
  }
  return (
    <label
      htmlFor={id}
      className={over ? 'hj-drop hj-drop-over' : 'hj-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => onFile(event.target.files?.[0])}
      />
      {file ? (
        <span>
          <b>{file.name}</b> · {fileSize(file.size)}
        </span>
      ) : (
        <span>选择文件，或把文件拖到这里</span>
      )}
    </label>
  )
}
