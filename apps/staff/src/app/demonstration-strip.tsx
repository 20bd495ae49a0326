import { useQuery } from '@tanstack/react-query'
import { demonstrationQuery } from './demonstration.ts'

/** Said on every page of a demonstration: nobody shall mistake it for the real city. */
export function DemonstrationStrip() {
  const demonstration = useQuery(demonstrationQuery)
  if (!demonstration.data?.demonstration) return null
  return (
    <aside className="hj-strip" aria-label="演示声明">
      演示环境·企业与人员均为虚构
    </aside>
  )
}
