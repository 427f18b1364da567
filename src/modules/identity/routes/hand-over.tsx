import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import type { AccountId } from '../account.ts'
import { handOver } from '../acts/close-account.ts'
import { words } from '../messages/index.ts'
import { HandOverPage } from '../pages/hand-over.tsx'
import { administrationFor } from '../pages/administration.ts'
import { statusOf, trying } from '../pages/visit-door.ts'
import { stateOfDelegation } from '../rules/delegation.ts'
import { getAccount } from '../store/accounts.ts'
import { listActingRights } from '../store/acting-rights.ts'
import { listDelegations } from '../store/delegations.ts'
import { listHoldings } from '../store/holdings.ts'
import { searchPersons } from '../store/list-accounts.ts'
import { listSessions } from '../store/sessions.ts'
import { urls } from '../urls.ts'
import { accountIn } from './account-in.ts'

const schema = z.object({
  successor: z.string('identity.successor-missing').refine(isId, 'identity.successor-missing'),
  reason: z
    .string('identity.reason-missing')
    .trim()
    .min(1, 'identity.reason-missing')
    .max(500, 'identity.reason-long'),
  close: z
    .string()
    .optional()
    .transform((tick) => tick !== undefined),
})

async function show(visit: Visit, form?: FormState): Promise<Response> {
  const id = accountIn(visit)
  const { authorityId, read } = await administrationFor(visit, [id])
  const page = await read(async (reader) => ({
    account: await getAccount(reader, id),
    persons: await searchPersons(reader, authorityId, '', 1000),
    ends: {
      posts: (await listHoldings(reader, id)).filter(({ untilAt }) => !untilAt).length,
      delegations: (await listDelegations(reader, id)).filter((one) =>
        ['alive', 'coming'].includes(stateOfDelegation(one, reader.now)),
      ).length,
      sessions: (await listSessions(reader, id)).length,
      rights: (await listActingRights(reader, id)).length,
    },
  }))
  const asTyped = form && !form.values.close ? { ...form, values: { ...form.values, close: 'off' } } : form
  return visit.workspace(
    { title: words.in(visit.language)('hand-over'), status: form ? statusOf(form) : 200 },
    <HandOverPage {...page} form={asTyped ?? freshForm()} csrf={visit.csrf} language={visit.language} />,
  )
}

async function post(visit: Visit): Promise<Response> {
  const accountId = accountIn(visit)
  const form = await visit.form(schema)
  if (!form.ok) return show(visit, form)
  const { successor, reason, close } = form.value
  const { act } = await administrationFor(visit, [accountId])
  const attempt = await trying(form, () =>
    act(handOver, { accountId, successorId: successor as AccountId, reason, close }),
  )
  if (!attempt.ok) return show(visit, attempt.form)
  return visit.redirect(urls.account({ id: accountId }), { code: 'identity.handed-over-done' })
}

/** Handing over when somebody leaves. */
export const handOverRoutes = defineRoutes((on) => {
  on.get(urls.handOver, { who: 'administrator' }, (visit) => show(visit))
  on.post(urls.handOver, { who: 'administrator' }, post)
})
