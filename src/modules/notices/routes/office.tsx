import { reason, refuse } from '#kit/refusal.ts'
import { isInstanceAdministrator } from '#modules/identity/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { z } from 'zod'
import { arrangeOffice } from '../acts/arrange-office.ts'
import { noteMailTest } from '../acts/note-mail-test.ts'
import { settings } from '../acts/settings.ts'
import type { OfficeArrangement } from '../arrangement.ts'
import { words } from '../messages/index.ts'
import { OfficePage, type OfficePageProps } from '../pages/office-page.tsx'
import { composeTest } from '../pages/compose-test.ts'
import { getOfficeArrangement } from '../store/arrangements.ts'
import { listFailures } from '../store/letters.ts'
import { listRecipients } from '../store/recipients.ts'
import { urls } from '../urls.ts'
import { fieldsOf, quietWhole, timingFields, timingOf } from './timing-fields.ts'

const administrator = { who: 'administrator' } as const

const schema = z
  .object({
    ...timingFields,
    names: z.string().optional(),
    days: z.coerce
      .number('notices.days-wrong')
      .int('notices.days-wrong')
      .min(7, 'notices.days-wrong')
      .max(3650, 'notices.days-wrong'),
  })
  .refine(quietWhole, { path: ['until'], message: 'notices.quiet-both' })

const formOf = ({ timing, namesMatters, keepReadDays }: OfficeArrangement) =>
  freshForm({ ...fieldsOf(timing), ...(namesMatters ? { names: '1' } : {}), days: String(keepReadDays) })

type Shown = Partial<Pick<OfficePageProps, 'form' | 'testForm' | 'tested'>> & { readonly status?: number }

async function show(visit: Visit, { form, testForm, tested, status = 200 }: Shown = {}): Promise<Response> {
  const { language, csrf, actor } = visit
  if (actor.kind !== 'person') return refuse(403, reason('notices.administrators-only'))
  const found = await visit.readAsSystem('notices.office', async (reader) => ({
    arrangement: await getOfficeArrangement(reader, actor.authorityId),
    failures: await listFailures(reader, actor.authorityId),
    own: (await listRecipients(reader, [actor.accountId]))[0],
  }))
  const about = settings()?.mailer?.about ?? 'none'
  return visit.workspace(
    { title: words.in(language)('office'), status },
    <OfficePage
      {...{ language, csrf, tested }}
      failures={found.failures}
      form={form ?? formOf(found.arrangement)}
      server={isInstanceAdministrator(actor) ? about : undefined}
      testForm={testForm ?? freshForm({ to: found.own?.address ?? '' })}
    />,
  )
}

async function save(visit: Visit): Promise<Response> {
  const form = await visit.form(schema)
  if (!form.ok) return show(visit, { form, status: 422 })
  const { names, days } = form.value
  const { actor } = visit
  const authorityId = actor.kind === 'person' ? actor.authorityId : undefined
  const before = authorityId && (await visit.read((reader) => getOfficeArrangement(reader, authorityId)))
  const arrangement: OfficeArrangement = {
    choices: before ? before.choices : {},
    timing: timingOf(form.value),
    namesMatters: names === '1',
    keepReadDays: days,
  }
  const made = await visit.attempt(arrangeOffice, arrangement, form)
  if (!made.ok) return show(visit, { form: made.form, status: made.form.refusal?.status ?? 422 })
  return visit.redirect(urls.office(), { code: 'notices.office-saved' })
}

const testSchema = z.object({ to: z.email('notices.address-wrong') })

/** Sends a letter now and shows what the server said; only an administrator of the instance may try the server. */
async function sendTest(visit: Visit): Promise<Response> {
  const { actor, language } = visit
  if (actor.kind !== 'person' || !isInstanceAdministrator(actor))
    return refuse(403, reason('notices.administrators-only'))
  const { mailer, publicUrl } = settings() ?? {}
  if (!mailer || !publicUrl) return refuse(409, reason('notices.no-mail-server'))
  const form: FormState & { ok: boolean } = await visit.form(testSchema)
  if (!form.ok) return show(visit, { testForm: form, status: 422 })
  const to = String(form.values['to'])
  const mail = composeTest({
    language,
    to,
    name: actor.name,
    host: mailer.about.host,
    publicUrl,
    at: visit.startedAt,
  })
  const tested = await mailer.send(mail)
  await visit.act(noteMailTest, tested)
  return show(visit, { testForm: form, tested })
}

/** How an authority tells its people, and the mail server. */
export const officeRoutes = defineRoutes(({ get, post }) => {
  get(urls.office, administrator, (visit: Visit) => show(visit))
  post(urls.office, administrator, save)
  get(urls.test, administrator, (visit) => visit.redirect(urls.office()))
  post(urls.test, { ...administrator, limit: 'sign-in' }, sendTest)
})
