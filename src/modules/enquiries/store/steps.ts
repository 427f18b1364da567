import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { AnswerId, EnquiryId, EnquiryStep, Step } from '../enquiry.ts'
import { authorOf } from './author.ts'

export type NewStep = {
  readonly step: EnquiryStep
  readonly why?: string
  readonly unit?: { readonly id: Id<'unit'>; readonly name: string }
  readonly person?: { readonly id: Id<'account'>; readonly name: string } | undefined
  readonly answerId?: AnswerId
  readonly untilAt?: Temporal.Instant
  readonly to?: { readonly authorityId: Id<'authority'> | null; readonly name: string }
  readonly ground?: string | undefined
  readonly fee?: bigint
}

type About = { readonly id: EnquiryId; readonly authorityId: Id<'authority'> }

/** Adds what somebody did with an enquiry; gives its number. Whoever calls it holds the lock of the enquiry. */
export async function insertStep(
  { db, now, actor }: Tx,
  { id, authorityId }: About,
  one: NewStep,
): Promise<number> {
  const { id: account, name } = authorOf(actor)
  const { rows } = await sql<{ number: number }>`
    INSERT INTO enquiries.steps (id, authority_id, enquiry_id, number, step, at, by_account, by_name, why, unit_id, unit_name, account_id, account_name,
      answer_id, until_at, to_authority, to_name, ground, fee)
    SELECT ${newId()}, ${authorityId}, ${id}, coalesce(max(number), 0) + 1, ${one.step}, ${now}, ${account}::uuid, ${name}, ${one.why ?? ''},
      ${one.unit?.id ?? null}::uuid, ${one.unit?.name ?? null}, ${one.person?.id ?? null}::uuid, ${one.person?.name ?? null}, ${one.answerId ?? null}::uuid,
      ${one.untilAt ?? null}::timestamptz, ${one.to?.authorityId ?? null}::uuid, ${one.to?.name ?? null}, ${one.ground ?? null}, ${one.fee ?? null}::bigint
    FROM enquiries.steps WHERE enquiry_id = ${id} RETURNING number`.execute(db)
  return rows[0]!.number
}

/** What was done with an enquiry, in order. */
export async function listSteps({ db }: Reader, id: EnquiryId): Promise<Step[]> {
  const { rows } = await sql<Step>`
    SELECT number, step, at, by_name AS "byName", why, unit_name AS "unitName", account_name AS "accountName", until_at AS "untilAt", to_name AS "toName",
      ground, fee FROM enquiries.steps WHERE enquiry_id = ${id} ORDER BY number`.execute(db)
  return rows
}

/** Where a forwarded enquiry goes on in this instance. */
export async function findForwarding({ db }: Reader, id: EnquiryId): Promise<Id<'authority'> | undefined> {
  const { rows } = await sql<{ to: Id<'authority'> | null }>`
    SELECT to_authority AS "to" FROM enquiries.steps WHERE enquiry_id = ${id} AND step = 'forwarded' ORDER BY number DESC LIMIT 1`.execute(
    db,
  )
  return rows[0]?.to ?? undefined
}
