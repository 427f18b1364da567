import { z } from 'zod'
import { permit, reason } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { changePolicy } from '../acts/change-policy.ts'
import { words } from '../messages/index.ts'
import { PoliciesPage } from '../pages/policies.tsx'
import { statusOf } from '../pages/visit-door.ts'
import { isInstanceAdministrator } from '../rules/roles.ts'
import { getPolicy } from '../store/policies.ts'
import { urls } from '../urls.ts'

const roles = [
  'leader',
  'unit-head',
  'clerk',
  'specialist',
  'one-stop-officer',
  'editor',
  'administrator',
  'instance-administrator',
] as const
const why = z
  .string('identity.reason-missing')
  .trim()
  .min(1, 'identity.reason-missing')
  .max(500, 'identity.reason-long')
const whole = (most: number) =>
  z
    .string('identity.number-range')
    .regex(/^\d{1,5}$/, 'identity.number-range')
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, 'identity.number-range')

const factorSchema = z.object({
  mode: z.enum(['required', 'recommended']),
  roles: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(roles))),
  reason: why,
})
const sessionSchema = z.object({
  officialHours: whole(720),
  officialIdleMinutes: whole(1440),
  citizenHours: whole(720),
  citizenIdleMinutes: whole(10_080),
  reason: why,
})

function permitIt(visit: Visit): string {
  permit(isInstanceAdministrator(visit.actor) ? [] : [reason('identity.instance-administrators-only')])
  return visit.actor.kind === 'person' ? visit.actor.accountId : ''
}

async function show(
  visit: Visit,
  wrong: { factorForm?: FormState; sessionForm?: FormState } = {},
): Promise<Response> {
  permitIt(visit)
  const { factor, session } = await visit.read(async (reader) => ({
    factor: await getPolicy(reader, 'second-factor'),
    session: await getPolicy(reader, 'session'),
  }))
  const numbers = Object.fromEntries(Object.entries(session).map(([name, value]) => [name, String(value)]))
  const forms = {
    factorForm: freshForm({ mode: factor.mode, roles: factor.roles }),
    sessionForm: freshForm(numbers),
    ...wrong,
  }
  const bad = wrong.factorForm ?? wrong.sessionForm
  return visit.workspace(
    { title: words.in(visit.language)('policies'), status: bad ? statusOf(bad) : 200 },
    <PoliciesPage {...forms} roles={roles} csrf={visit.csrf} language={visit.language} />,
  )
}

async function post(visit: Visit): Promise<Response> {
  const by = permitIt(visit)
  const { key } = await visit.fields()
  if (key === 'session') {
    const form = await visit.form(sessionSchema)
    if (!form.ok) return show(visit, { sessionForm: form })
    const { reason: given, ...value } = form.value
    await visit.actAsSystem('policies', changePolicy<'session'>, { key: 'session', value, by, reason: given })
  } else {
    const form = await visit.form(factorSchema)
    if (!form.ok) return show(visit, { factorForm: form })
    const { reason: given, ...value } = form.value
    await visit.actAsSystem('policies', changePolicy<'second-factor'>, {
      key: 'second-factor',
      value,
      by,
      reason: given,
    })
  }
  return visit.redirect(urls.policies(), { code: 'identity.saved' })
}

/** The rules of signing in, for administrators of the instance. */
export const policyRoutes = defineRoutes((on) => {
  on.get(urls.policies, { who: 'administrator' }, (visit) => show(visit))
  on.post(urls.policies, { who: 'administrator' }, post)
})
