import type { paths } from '../../../../../contracts/client.d.ts'

type Found = paths['/api/disclosure/deliveries']['get']['responses']['200']['content']['application/json']

/** An outlet with its equations; every desk of outlets answers the same form. */
export type OutletSums = Found['outlets'][number]
/** One day of one outlet. */
export type OutletDay = Found['days'][number]
/** A record an outlet has and we never sent. */
export type ExtraRecord = Found['extras'][number]
