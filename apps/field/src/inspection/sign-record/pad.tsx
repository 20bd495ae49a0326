import { useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent } from 'react'
import { Button } from '../../ui/button.tsx'

type Stroke = readonly (readonly [number, number])[]

interface Props {
  readonly name: string
  readonly onSigned: (picture: Blob) => Promise<void>
}

/** A place to sign with the finger: undo takes back one stroke, clear all; nothing is kept before 确认签名. */
export function SignaturePad({ name, onSigned }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [undone, setUndone] = useState<readonly Stroke[]>([])
  const [isSaving, setSaving] = useState(false)
  useEffect(() => draw(canvas.current, strokes), [strokes])
  const at = (event: ReactPointerEvent): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [Math.round(event.clientX - box.left), Math.round(event.clientY - box.top)]
  }
  const begin = (event: ReactPointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const point = at(event)
    setUndone([])
    setStrokes((before) => [...before, [point]])
  }
  const move = (event: ReactPointerEvent<HTMLCanvasElement>) => {
    if (event.buttons === 0 || strokes.length === 0) return
    const point = at(event)
    setStrokes((before) => [...before.slice(0, -1), [...(before[before.length - 1] ?? []), point]])
  }
  const undo = () => {
    const last = strokes[strokes.length - 1]
    if (last === undefined) return
    setStrokes(strokes.slice(0, -1))
    setUndone([...undone, last])
  }
  const redo = () => {
    const last = undone[undone.length - 1]
    if (last === undefined) return
    setUndone(undone.slice(0, -1))
    setStrokes([...strokes, last])
  }
  const keep = async () => {
    if (canvas.current === null) return
    setSaving(true)
    await onSigned(await pictureOf(canvas.current))
  }
  const points = strokes.reduce((sum, stroke) => sum + stroke.length, 0)
  return (
    <div className="pad">
      <p className="pad-name">{name}</p>
      <canvas
        ref={canvas}
        width={700}
        height={360}
        onPointerDown={begin}
        onPointerMove={move}
        aria-label={`${name}签名处`}
      />
      <div className="pair three">
        <Button
          look="quiet"
          onPress={() => {
            setStrokes([])
            setUndone([])
          }}
          isDisabled={strokes.length === 0}
        >
          清除
        </Button>
        <Button look="quiet" onPress={undo} isDisabled={strokes.length === 0}>
          退一笔
        </Button>
        <Button look="quiet" onPress={redo} isDisabled={undone.length === 0}>
          恢复
        </Button>
      </div>
      <Button onPress={() => void keep()} isDisabled={isSaving} why={points < 8 ? '请在框内用手指签名。' : ''}>
        {isSaving ? '正在保存…' : `${name} 确认签名`}
      </Button>
    </div>
  )
}

/** Redraws all strokes at the canvas's own resolution, whatever its size on screen. */
function draw(canvas: HTMLCanvasElement | null, strokes: readonly Stroke[]): void {
  const pen = canvas?.getContext('2d')
  if (canvas === null || pen === null || pen === undefined) return
  const scale = canvas.width / Math.max(1, canvas.clientWidth)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.strokeStyle = '#10161e'
  pen.lineWidth = 3.2 * scale
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const stroke of strokes) {
    pen.beginPath()
    stroke.forEach(([x, y], index) =>
      index === 0 ? pen.moveTo(x * scale, y * scale) : pen.lineTo(x * scale, y * scale),
    )
    const [first] = stroke
    if (stroke.length === 1 && first !== undefined) pen.lineTo(first[0] * scale + 0.1, first[1] * scale)
    pen.stroke()
  }
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the canvas gave no picture')) : resolve(blob)),
      'image/png',
    )
  })
}
