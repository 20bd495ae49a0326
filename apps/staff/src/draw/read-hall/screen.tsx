import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useKeys } from '../../app/keys.ts'
import { QueryView } from '../../ui/query-view.tsx'
import { DrawHall, useBeat } from '../../ui/hall/draw-hall.tsx'
import { hallState } from './hall-state.ts'

const here = getRouteApi('/wall/hall/$planId')

function readHall(planId: string) {
  return take(api.GET('/api/draw/plans/{planId}/hall', { params: { path: { planId } } }))
}

export type Hall = Awaited<ReturnType<typeof readHall>>

/** 抽签大厅 on a wall: reads the server each second around the moment, plays the arrival of the seed once. */
export function ReadHallScreen() {
  const { planId } = here.useParams()
  const hall = useQuery({
    queryKey: ['hall', planId],
    queryFn: () => readHall(planId),
    refetchInterval: (query) => (isWaiting(query.state.data) ? 2_000 : 30_000),
  })
  return <QueryView query={hall}>{(data) => <Wall hall={data} />}</QueryView>
}

function Wall({ hall }: { hall: Hall }) {
  const { wall = 'dark' } = here.useSearch()
  const navigate = here.useNavigate()
  const [offset] = useState(() => Date.parse(hall.now) - Date.now())
  const [replayedAt, replay] = useState<number | undefined>(undefined)
  const arrivedAt = useArrival(hall.seedLine)
  const startedAt = replayedAt ?? arrivedAt
  const isPlaying = startedAt !== undefined && Date.now() - startedAt < 20_000
  const now = useBeat(isPlaying)
  function turn() {
    void navigate({ search: { wall: wall === 'dark' ? 'light' : 'dark' }, replace: true })
  }
  useKeys({ l: turn, r: () => replay(Date.now()) })
  return (
    <>
      <DrawHall
        state={hallState(hall, window.location.origin)}
        wall={wall}
        now={now + offset}
        sinceSeedMs={startedAt === undefined || prefersStill() ? undefined : now - startedAt}
      />
      <div className="hj-hall-tools">
        <button type="button" onClick={turn}>
          {wall === 'dark' ? '投影仪用浅色' : '大屏用深色'}
        </button>
        {hall.seedLine && (
          <button type="button" onClick={() => replay(Date.now())}>
            重放这次抽取
          </button>
        )}
        <Link to="/plans/$planId" params={{ planId: hall.planId }}>
          回到计划
        </Link>
      </div>
    </>
  )
}

/** A seed is still to come: the first, or that of a later wave. */
function isWaiting(hall: Hall | undefined): boolean {
  return hall === undefined || hall.seedLine === null || hall.waves.some((wave) => wave.state === 'waiting')
}

/** When the newest seed came while this wall was watching; undefined when it had come before. */
function useArrival(seedLine: string | null): number | undefined {
  const seeds = seedLine === null ? 0 : seedLine.split(' ').length
  const shown = useRef(seeds)
  const [arrivedAt, setArrivedAt] = useState<number | undefined>(undefined)
  useEffect(() => {
    if (seeds > shown.current) {
      shown.current = seeds
      setArrivedAt(Date.now())
    }
  }, [seeds])
  return arrivedAt
}

function prefersStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
