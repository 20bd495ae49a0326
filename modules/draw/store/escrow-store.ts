import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import type { CustodianOffice } from '../domain/escrow.ts'
import type { Plan } from './plan-store.ts'
import { closeSecret, openSecret } from './secret-store.ts'

/** One custodian and how far their share is. @technical */
export interface StoredShare {
  readonly position: number
  readonly accountId: string
  readonly name: string
  readonly organ: string
  readonly office: CustodianOffice
  readonly shareHash: string | null
  readonly waitingShare: Buffer | null
  readonly takenAt: Date | null
  readonly confirmedAt: Date | null
  readonly handedShare: Buffer | null
  readonly handedInAt: Date | null
}

const COLUMNS = `position, account_id as "accountId", name, organ, office, share_hash as "shareHash", waiting_share as "waitingShare",
  taken_at as "takenAt", confirmed_at as "confirmedAt", handed_share as "handedShare", handed_in_at as "handedInAt"`

export function listEscrowShares(tx: Tx, planId: string): Promise<StoredShare[]> {
  return tx.rows<StoredShare>(`select ${COLUMNS} from draw.escrow_share where plan_id = $1 order by position`, [planId])
}

/** Locks the share one account keeps of a plan's key. */
export function lockOwnShare(tx: Tx, planId: string, accountId: string): Promise<StoredShare | undefined> {
  return tx.maybe<StoredShare>(
    `select ${COLUMNS} from draw.escrow_share where plan_id = $1 and account_id = $2 for update`,
    [planId, accountId],
  )
}

/** Puts these custodians in the place of any named before; the plan is a draft. */
export async function replaceCustodians(
  act: Act,
  plan: Plan,
  custodians: readonly Pick<StoredShare, 'accountId' | 'name' | 'organ' | 'office'>[],
): Promise<void> {
  act.tx.later(`delete from draw.escrow_share where plan_id = $1`, [plan.planId])
  for (const [position, one] of custodians.entries()) {
    act.tx.later(
      `insert into draw.escrow_share (plan_id, position, agency_id, account_id, name, organ, office, named_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [plan.planId, position, plan.agencyId, one.accountId, one.name, one.organ, one.office, act.now],
    )
  }
}

/** Keeps a share for its custodian, encrypted, with the hash the commitment will carry. */
export async function storeMadeShare(
  act: Act,
  planId: string,
  position: number,
  made: { share: Uint8Array; hash: string },
): Promise<void> {
  act.tx.later(
    `update draw.escrow_share set share_hash = $3, waiting_share = $4 where plan_id = $1 and position = $2`,
    [planId, position, made.hash, closeSecret(act, boundTo(planId, position), made.share)],
  )
}

/** The share that waits for its custodian; undefined once it was given away. */
export function openWaitingShare(act: Act, planId: string, share: StoredShare): Uint8Array | undefined {
  return openSecret(act, boundTo(planId, share.position), share.waitingShare)
}

export async function markTaken(act: Act, planId: string, position: number): Promise<void> {
  act.tx.later(`update draw.escrow_share set taken_at = $3 where plan_id = $1 and position = $2`, [
    planId,
    position,
    act.now,
  ])
}

/** From now on only the custodian has the share. */
export async function giveAway(act: Act, planId: string, position: number): Promise<void> {
  act.tx.later(
    `update draw.escrow_share set confirmed_at = $3, waiting_share = null where plan_id = $1 and position = $2`,
    [planId, position, act.now],
  )
}

export async function storeHandedShare(act: Act, planId: string, position: number, share: Uint8Array): Promise<void> {
  act.tx.later(
    `update draw.escrow_share set handed_share = $3, handed_in_at = $4 where plan_id = $1 and position = $2`,
    [planId, position, closeSecret(act, boundTo(planId, position), share), act.now],
  )
}

/** The shares handed in so far, in the clear. */
export function openHandedShares(act: Act, planId: string, shares: readonly StoredShare[]): Uint8Array[] {
  return shares.flatMap((one) => openSecret(act, boundTo(planId, one.position), one.handedShare) ?? [])
}

/** A key that custodians put together again. @technical */
export interface EscrowOpening {
  readonly names: readonly string[]
  readonly leafHash: string
  readonly openedAt: Date
}

export function findOpening(tx: Tx, planId: string): Promise<EscrowOpening | undefined> {
  return tx.maybe<EscrowOpening>(
    `select names, leaf_hash as "leafHash", opened_at as "openedAt" from draw.escrow_opening where plan_id = $1`,
    [planId],
  )
}

export async function insertOpening(
  act: Act,
  plan: Plan,
  opening: { key: Uint8Array; names: readonly string[]; leafHash: string },
): Promise<void> {
  act.tx.later(
    `insert into draw.escrow_opening (plan_id, agency_id, seal_key, names, leaf_hash, opened_at) values ($1, $2, $3, $4, $5, $6)`,
    [plan.planId, plan.agencyId, closeSecret(act, plan.planId, opening.key), opening.names, opening.leafHash, act.now],
  )
}

function boundTo(planId: string, position: number): string {
  return `${planId}/${position}`
}
