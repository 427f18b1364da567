import { z } from 'zod'
import type { Id } from '#kit/ids.ts'
import { permit, Refusal, reason } from '#kit/refusal.ts'
import { mayRunInstance } from '#modules/administration/index.ts'
import { defineRoutes, freshForm, type FormState, type Visit } from '#platform/web/index.ts'
import { endTrust, trustCertificate } from '../acts/change-trust.ts'
import { words } from '../messages/index.ts'
import { TrustPage } from '../pages/trust-page.tsx'
import { listTrustAnchors } from '../store/trust-anchors.ts'
import { trustLists } from '../trust-anchor.ts'
import { urls } from '../urls.ts'
import { readSmallForm } from './read-small-form.ts'

const administrator = { who: 'administrator' } as const
/** A certificate weighs two kilobytes; a file of more than this is none. */
const maxBytes = 256 * 1024

async function show(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const { language, csrf } = visit
  const anchors = await visit.read(listTrustAnchors)
  return visit.workspace(
    { title: words.in(language)('trust'), status },
    <TrustPage {...{ language, csrf, anchors, form }} />,
  )
}

const nameOf = (visit: Visit) => (visit.actor.kind === 'person' ? visit.actor.name : '')

async function add(visit: Visit): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const { fields, file } = await readSmallForm(visit, maxBytes)
  const list = z.enum(trustLists).catch('official').parse(fields.list)
  try {
    if (!file) throw new Refusal(422, [reason('signatures.certificate-needed')])
    const input = {
      certificate: file.bytes,
      list,
      by: nameOf(visit),
      reason: fields.reason ?? '',
      hosts: fields.hosts ?? '',
      hostsInternal: fields.hostsInternal === '1',
    }
    await visit.actAsSystem('trust-certificate', trustCertificate, input)
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return show(visit, { ...freshForm(fields), refusal: fault }, fault.status)
  }
  return visit.redirect(urls.trust(), { code: 'signatures.trusted' })
}

async function end(visit: Visit): Promise<Response> {
  permit(mayRunInstance(visit.actor))
  const { reason: why = '' } = await visit.fields()
  const id = visit.param('id') as Id<'trust-anchor'>
  await visit.actAsSystem('end-trust', endTrust, { id, by: nameOf(visit), reason: String(why) })
  return visit.redirect(urls.trust(), { code: 'signatures.distrusted' })
}

/** Whom the instance trusts: for its administrators. */
export const trustRoutes = defineRoutes(({ get, post }) => {
  get(urls.trust, administrator, (visit) => show(visit))
  post(urls.trust, { ...administrator, rawBody: true, bodyLimit: maxBytes + 64 * 1024, limit: 'upload' }, add)
  post(urls.endTrust, administrator, end)
})
