import type { Id } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { registerClosed } from '../events.ts'
import { mayArrangeRegisters } from '../rules/access.ts'
import { closeRegisterRow, lockRegister } from '../store/registers.ts'

export type CloseRegister = { readonly registerId: Id<'register'>; readonly reason: string }

/** Ends a register: no further year opens a book of it; the books that are there stay, and stay readable. */
export async function closeRegister(tx: Tx, { registerId, reason }: CloseRegister): Promise<void> {
  await lockRegister(tx, registerId)
  permit(mayArrangeRegisters(tx.actor))
  await closeRegisterRow(tx, registerId, reason)
  await tx.announce(registerClosed(registerId, reason))
}
