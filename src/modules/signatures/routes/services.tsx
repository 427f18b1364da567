import { localTime } from '#kit/calendar/index.ts'
import { SignerUnavailable } from '#kit/cms/index.ts'
import type { Id } from '#kit/ids.ts'
import { permit, Refusal, reason, refuse } from '#kit/refusal.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { mayRunInstance } from '#modules/administration/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Act } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, parseForm, type Visit } from '#platform/web/index.ts'
import { addOutsideService, askServiceFirst, endService } from '../acts/outside-services.ts'
import { closeTrialAuthority, openTrialAuthority } from '../acts/trial-authority.ts'
import { revokeTrialCertificate } from '../acts/trial-certificates.ts'
import { words } from '../messages/index.ts'
import { openTrial } from '../outside/trial-authority.ts'
import { type Tried, tryService } from '../outside/try-services.ts'
import { AddServicePage } from '../pages/add-services-page.tsx'
import { ServicesPage } from '../pages/services-page.tsx'
import { findOutsideService, listOutsideServices } from '../store/outside-services.ts'
import { getSigningServices } from '../store/services.ts'
import { findTrialAuthority, listTrialKeys } from '../store/trial-authority.ts'
import { listTrialCertificates } from '../store/trial-certificates.ts'
import { urls } from '../urls.ts'
import { serviceForm, serviceKindIn } from './services-form.ts'

const administrator = { who: 'administrator' } as const
/** So many certificates are shown. */
const most = 20

const nameOf = ({ actor }: Visit) => (actor.kind === 'person' ? actor.name : '')
const idIn = (visit: Visit) => visit.param('id') as Id<'outside-service'>

async function show(visit: Visit): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const { language, csrf } = visit
  const search = visit.query('q')?.trim().slice(0, 100) ?? ''
  const { services, ...trial } = await visit.readAsSystem('signing-services', async (reader) => ({
    services: await listOutsideServices(reader),
    authority: await findTrialAuthority(reader),
    locked: openTrial(await listTrialKeys(reader)) === undefined,
    certificates: await listTrialCertificates(reader, { search, most }),
    search,
    most,
    names: new Map((await listAuthorities(reader, { hosted: true })).map(({ id, name }) => [id, name])),
  }))
  return visit.workspace(
    { title: words.in(language)('services') },
    <ServicesPage {...{ language, csrf, services, trial }} />,
  )
}

function showAdding(visit: Visit, form: FormState, status = 200): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const { language, csrf } = visit
  const kind = serviceKindIn.parse(form.values.kind)
  const title = words.in(language)(kind === 'remote' ? 'remote-add' : 'stamper-add')
  return visit.workspace({ title, status }, <AddServicePage {...{ kind, form, language, csrf }} />)
}

async function add(visit: Visit): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const { csrf: _, ...fields } = await visit.fields()
  const form = parseForm(serviceForm(fields.kind, fields.access), fields)
  if (!form.ok) return showAdding(visit, form, 422)
  try {
    await visit.actAsSystem('signing-services', addOutsideService, { ...form.value, by: nameOf(visit) })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return showAdding(visit, { ...freshForm(fields), refusal: fault }, fault.status)
  }
  return visit.redirect(urls.services(), { code: 'signatures.service-now-added' })
}

/** Does what a button says, as Krông itself, and says that it is done. */
const does =
  <Input,>(act: Act<Input, unknown>, inputOf: (visit: Visit) => Input | Promise<Input>, code: string) =>
  async (visit: Visit): Promise<Response> => {
    permit(mayRunInstance(visit.actor))
    await visit.actAsSystem('signing-services', act, await inputOf(visit))
    return visit.redirect(urls.services(), { code })
  }

const byId = (visit: Visit) => ({ id: idIn(visit), by: nameOf(visit) })
async function withReason(visit: Visit): Promise<{ by: string; reason: string }> {
  const { reason: typed = '' } = await visit.fields()
  return { by: nameOf(visit), reason: String(typed) }
}

function sayTried(visit: Visit, name: string, tried: Tried): Response {
  if (tried.kind === 'remote')
    return visit.redirect(urls.services(), {
      code: 'signatures.remote-answered',
      params: { name, by: tried.name, keys: tried.keys },
    })
  const at = formatDateTime(localTime(tried.at), visit.language)
  return visit.redirect(urls.services(), {
    code: 'signatures.stamp-came',
    params: { name, at, by: tried.by },
  })
}

async function tryNow(visit: Visit): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const { service, services } = await visit.readAsSystem('signing-services', async (reader) => ({
    service:
      (await findOutsideService(reader, idIn(visit))) ?? refuse(404, reason('signatures.no-such-service')),
    services: await getSigningServices(reader),
  }))
  try {
    return sayTried(visit, service.name, await tryService(service, services))
  } catch (fault) {
    if (!(fault instanceof SignerUnavailable)) throw fault
    return visit.redirect(urls.services(), { code: `signatures.${fault.code}`, kind: 'warning' })
  }
}

/** Whom signing reaches outside and the trial authority: for administrators of the instance. */
export const servicesRoutes = defineRoutes(({ get, post }) => {
  get(urls.services, administrator, show)
  get(urls.addService, administrator, (visit) =>
    showAdding(visit, freshForm({ kind: visit.query('loai') ?? '' })),
  )
  post(urls.addService, administrator, add)
  post(urls.tryService, { ...administrator, limit: 'upload' }, tryNow)
  post(urls.firstService, administrator, does(askServiceFirst, byId, 'signatures.service-now-first'))
  post(urls.endService, administrator, does(endService, byId, 'signatures.service-now-ended'))
  post(urls.openTrial, administrator, does(openTrialAuthority, (visit) => ({ by: nameOf(visit) }), 'signatures.trial-now-open')) // prettier-ignore
  post(urls.closeTrial, administrator, does(closeTrialAuthority, withReason, 'signatures.trial-now-closed'))
  post(
    urls.revokeTrial,
    administrator,
    does(
      revokeTrialCertificate,
      async (visit) => ({ ...(await withReason(visit)), serial: visit.param('serial') }),
      'signatures.trial-now-revoked',
    ),
  )
})
