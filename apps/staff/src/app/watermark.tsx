import { Watermark } from 'antd'
import type { ReactNode } from 'react'
import { colours, fontStack } from '../../../tokens/tokens.ts'
import { useSession } from './session.ts'

/** Sensitive pages carry the reader's name (product.md §3.1). */
export function NameWatermark({ children }: { children: ReactNode }) {
  const session = useSession()
  if (!session) return <>{children}</>
  return (
    <Watermark
      content={[session.personName, session.agencyName ?? '']}
      font={{ color: `${colours.ink}0D`, fontSize: 15, fontFamily: fontStack }}
      gap={[160, 140]}
      rotate={-18}
    >
      {children}
    </Watermark>
  )
}
