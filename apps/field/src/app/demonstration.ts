import { useEffect, useState } from 'react'

/** Whether this server is a demonstration; it says so at one public address and nowhere else. */
export function useDemonstration(): boolean {
  const [isDemonstration, setDemonstration] = useState(false)
  useEffect(() => {
    fetch('/api/demonstration', { credentials: 'same-origin' }).then(
      (response) => setDemonstration(response.ok),
      () => setDemonstration(false),
    )
  }, [])
  return isDemonstration
}
