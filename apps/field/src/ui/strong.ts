/** Where the machine's Chinese font has no weight 600, browsers draw it as regular: fall to 700 (design.md §2). */
export function chooseStrongWeight(root: HTMLElement): void {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pen) return
  const family = getComputedStyle(document.body).fontFamily
  if (inkOf(pen, `600 24px ${family}`) <= inkOf(pen, `400 24px ${family}`)) root.style.setProperty('--hj-strong', '700')
}

function inkOf(pen: CanvasRenderingContext2D, font: string): number {
  pen.clearRect(0, 0, 120, 40)
  pen.font = font
  pen.fillText('衡鉴量', 4, 30)
  return pen.getImageData(0, 0, 120, 40).data.reduce((sum, value, at) => (at % 4 === 3 ? sum + value : sum), 0)
}
