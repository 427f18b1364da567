import { randomUUID } from 'node:crypto'
import type { Actor, Origin, Transactor, Tx } from '#platform/database/index.ts'
import type { Hash } from './hash.ts'
import './tables.ts'

export type Blob = { readonly hash: Hash; readonly size: number }

/** Writes down that bytes are about to be kept, before they are: so the sweeper knows everything the store holds. */
export type Ledger = (blob: Blob) => Promise<void>

const actor: Actor = { kind: 'system', name: 'files' }

/** Whom the files machine itself acts as. */
export function asFiles(): { actor: Actor; origin: Origin } {
  return { actor, origin: { requestId: randomUUID(), channel: 'job' } }
}

async function noteBlob(tx: Tx, { hash, size }: Blob): Promise<void> {
  await tx.db
    .insertInto('files.blobs')
    .values({ hash, size: BigInt(size), kept_at: tx.now })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ kept_at: tx.now }))
    .execute()
}

/** A ledger in the database: one short transaction of its own, because files are kept before the act that attaches them. */
export function createLedger(transactor: Transactor): Ledger {
  return (blob) => transactor.act(asFiles(), noteBlob, blob)
}
