import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { noticeCategoryArranged } from '../events.ts'
import { mayArrangeCategories } from '../rules/access.ts'
import { addressOf } from '../rules/address.ts'
import { closeNoticeCategory, openNoticeCategory } from '../store/notice-board.ts'

type ByWord = {
  /** Name of the administrator at whose word Krông acts: only Krông itself writes shared lists. */
  readonly byName: string
}

/** Opens a kind of notices on the boards of all sites; one of the same name that was closed is opened again. */
export async function addNoticeCategory(
  tx: Tx,
  { name, nameEn, byName }: ByWord & { readonly name: string; readonly nameEn: string },
): Promise<void> {
  permit(mayArrangeCategories(tx.actor))
  const code = addressOf(name).slice(0, 40).replace(/-$/, '')
  await openNoticeCategory(tx, { code, name, nameEn, byName })
  await tx.announce(noticeCategoryArranged(code, { name, nameEn, byName }))
}

/** Closes a kind of notices: nobody chooses it any more, what stands under it stays. */
export async function endNoticeCategory(
  tx: Tx,
  { code, byName }: ByWord & { readonly code: string },
): Promise<void> {
  permit(mayArrangeCategories(tx.actor))
  await closeNoticeCategory(tx, code)
  await tx.announce(noticeCategoryArranged(code, { closed: true, byName }))
}
