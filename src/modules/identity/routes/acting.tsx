import { z } from 'zod'
import { instantOf, localTime } from '#kit/calendar/index.ts'
import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { formatDate, parseDate } from '#kit/vietnamese/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { delegate, revokeDelegation } from '../acts/delegate.ts'
import { type ActingTarget, switchActing } from '../acts/switch-acting.ts'
import { words } from '../messages/index.ts'
import { ActingPage } from '../pages/acting.tsx'
import { DelegationsPage } from '../pages/delegations.tsx'
import { requireFresh } from '../pages/fresh.ts'
import { authorityOf, statusOf, whoIs } from '../pages/visit-door.ts'
import { powers } from '../powers.ts'
import { stateOfDelegation } from '../rules/delegation.ts'
import { listActingRights } from '../store/acting-rights.ts'
import { listDelegations } from '../store/delegations.ts'
import { type Holding, listHoldings } from '../store/holdings.ts'
import { searchPersons } from '../store/list-accounts.ts'
import { findActing } from '../store/sessions.ts'
import { urls } from '../urls.ts'
import { idIn } from './account-in.ts'

const heldNow = (holdings: readonly Holding[], now: Temporal.Instant) =>
  holdings.filter(
    ({ fromAt, untilAt }) =>
      Temporal.Instant.compare(fromAt, now) <= 0 && (!untilAt || Temporal.Instant.compare(untilAt, now) > 0),
  )

async function showActing(visit: Visit): Promise<Response> {
  const { accountId, sessionId } = whoIs(visit)
  const page = await visit.read(async (reader) => {
    const holdings = heldNow(await listHoldings(reader, accountId), reader.now)
    const delegations = await listDelegations(reader, accountId)
    const choice = await findActing(reader, sessionId)
    const current = choice?.delegationId
      ? `delegation:${choice.delegationId}`
      : choice?.actingRightId
        ? `office:${choice.actingRightId}`
        : ''
    return {
      holdings,
      offices: (await listActingRights(reader, accountId)).filter(({ personId }) => personId === accountId),
      delegations: delegations.filter(
        (one) => one.toAccountId === accountId && stateOfDelegation(one, reader.now) === 'alive',
      ),
      current: current || `holding:${choice?.holdingId ?? holdings[0]?.id ?? ''}`,
    }
  })
  const actingFor = visit.actor.kind === 'person' ? visit.actor.actingFor?.name : undefined
  return visit.workspace(
    { title: words.in(visit.language)('choose-acting') },
    <ActingPage {...page} actingFor={actingFor} csrf={visit.csrf} language={visit.language} />,
  )
}

async function postActing(visit: Visit): Promise<Response> {
  const { target } = await visit.fields()
  const [kind = '', id = ''] = String(target ?? '').split(':')
  if (!['holding', 'office', 'delegation'].includes(kind) || !isId(id))
    refuse(422, reason('identity.acting-not-yours'))
  await visit.act(switchActing, { sessionId: whoIs(visit).sessionId, target: { kind, id } as ActingTarget })
  return visit.redirect(urls.desk(), { code: 'identity.acting-chosen' })
}

async function showDelegations(visit: Visit, form?: FormState): Promise<Response> {
  const { accountId } = whoIs(visit)
  const page = await visit.read(async (reader) => {
    const day = formatDate(reader.today)
    return {
      delegations: await listDelegations(reader, accountId),
      holdings: heldNow(await listHoldings(reader, accountId), reader.now),
      colleagues: (await searchPersons(reader, authorityOf(visit), '', 1000)).filter(
        ({ id }) => id !== accountId,
      ),
      now: reader.now,
      form:
        form ??
        freshForm({
          fromDay: day,
          fromTime: clock(reader.now),
          untilDay: formatDate(reader.today.add({ days: 1 })),
          untilTime: '17:00',
        }),
    }
  })
  const status = form ? statusOf(form) : 200
  return visit.workspace(
    { title: words.in(visit.language)('delegations'), status },
    <DelegationsPage {...page} own={accountId} csrf={visit.csrf} language={visit.language} />,
  )
}

function clock(now: Temporal.Instant): string {
  return localTime(now).toPlainTime().toString({ smallestUnit: 'minute' })
}

const id = (missing: string) => z.string(missing).refine(isId, missing)
const day = z.string('identity.day-shape').transform((text, context) => {
  const date = parseDate(text)
  if (date) return date
  context.addIssue({ code: 'custom', message: 'identity.day-shape' })
  return z.NEVER
})
const time = z
  .string('identity.time-shape')
  .regex(/^([01]?\d|2[0-3])[:h.]([0-5]\d)$/, 'identity.time-shape')
  .transform((text) => Temporal.PlainTime.from(text.replace(/[h.]/, ':').padStart(5, '0')))

const delegation = z.object({
  holding: id('identity.no-such-holding'),
  to: id('identity.delegate-missing'),
  powers: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(powers, 'identity.delegation-not-own')).min(1, 'identity.delegation-empty'),
  ),
  fromDay: day,
  fromTime: time,
  untilDay: day,
  untilTime: time,
  reason: z
    .string('identity.reason-missing')
    .trim()
    .min(1, 'identity.reason-missing')
    .max(500, 'identity.reason-long'),
})

async function postDelegation(visit: Visit): Promise<Response> {
  const elsewhere = requireFresh(visit, urls.delegations())
  if (elsewhere) return elsewhere
  const form = await visit.form(delegation)
  if (!form.ok) return showDelegations(visit, form)
  const { holding, to, fromDay, fromTime, untilDay, untilTime, ...rest } = form.value
  const input = {
    ...rest,
    fromAccountId: whoIs(visit).accountId,
    toAccountId: to as never,
    holdingId: holding as never,
    fromAt: instantOf(fromDay.toPlainDateTime(fromTime)),
    untilAt: instantOf(untilDay.toPlainDateTime(untilTime)),
  }
  const attempt = await visit.attempt(delegate, input, form)
  if (!attempt.ok) return showDelegations(visit, attempt.form)
  return visit.redirect(urls.delegations(), { code: 'identity.delegation-made' })
}

async function postRevokeDelegation(visit: Visit): Promise<Response> {
  await visit.act(revokeDelegation, idIn<'delegation'>(visit, 'id', 'identity.no-such-delegation'))
  return visit.redirect(urls.delegations(), { code: 'identity.delegation-revoked-now' })
}

/** Choosing whom to act for, and lending powers. */
export const actingRoutes = defineRoutes(({ get, post }) => {
  const official = { who: 'official' } as const
  get(urls.switchActing, official, showActing)
  post(urls.switchActing, official, postActing)
  get(urls.delegations, official, (visit) => showDelegations(visit))
  post(urls.delegations, official, postDelegation)
  post(urls.delegationRevoke, official, postRevokeDelegation)
})
