import { permit, reason, Refusal, refuse } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, parseForm, type Visit } from '#platform/web/index.ts'
import { bringImport } from '../acts/import/bring-import.ts'
import { orderImport } from '../acts/import/order-import.ts'
import { importWords } from '../messages/index.ts'
import { ImportPage } from '../pages/import/import-page.tsx'
import { ImportsPage } from '../pages/import/imports-page.tsx'
import { mayImport } from '../rules/access.ts'
import type { Site } from '../site.ts'
import { getImport, listImports } from '../store/import/imports.ts'
import { countImportLines, listImportLines } from '../store/import/things.ts'
import { listSections } from '../store/sections.ts'
import { listSites } from '../store/sites.ts'
import { deskUrls } from '../urls.ts'
import { idIn } from './id-in.ts'
import { bringForm, orderForm } from './import/import-forms.ts'
import { importLimits, takeImport } from './import/take-import.ts'

const official = { who: 'official' } as const
const upload = { who: 'official', rawBody: true, bodyLimit: importLimits.maxBytes, limit: 'upload' } as const
const perPage = 50

/** The living sites of the actor's authority, its own first; refuses who is no administrator of it (403), and where there is none (404). */
async function sitesToFill(visit: Visit): Promise<readonly [Site, ...Site[]]> {
  const { actor } = visit
  const authorityId = actor.kind === 'person' ? actor.authorityId : undefined
  const [first, ...rest] = (await visit.read(listSites)).filter(
    (site) => site.authorityId === authorityId && !site.endedAt,
  )
  if (!first) return refuse(404, reason('portal.no-such-site'))
  permit(mayImport(actor, first))
  return [first, ...rest]
}

async function showImports(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const sites = await sitesToFill(visit)
  const imports = await visit.read((reader) => listImports(reader, 50))
  const { language, csrf } = visit
  return visit.workspace(
    { title: importWords.in(language)('imports'), status },
    <ImportsPage {...{ language, csrf, form, sites, imports }} />,
  )
}

async function bring(visit: Visit): Promise<Response> {
  const [first, ...others] = await sitesToFill(visit)
  const fields: Record<string, string> = {}
  try {
    const kept = await takeImport(visit, fields)
    const form = parseForm(bringForm, fields)
    if (!form.ok) return showImports(visit, form, 422)
    if (!kept)
      return showImports(visit, { values: fields, errors: { file: ['portal.import-file-wanted'] } }, 422)
    const site = [first, ...others].find(({ id }) => id === form.value.site) ?? first
    const done = await visit.attempt(bringImport, { siteId: site.id, source: form.value.source, kept }, form)
    if (!done.ok) return showImports(visit, done.form, done.form.refusal?.status)
    return visit.redirect(deskUrls.import({ import: done.value }), { code: 'portal.import-brought' })
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 403) throw fault
    return showImports(visit, { values: fields, errors: {}, refusal: fault }, fault.status)
  }
}

async function showImport(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const sites = await sitesToFill(visit)
  const id = idIn<'import'>(visit, 'import')
  const asked = Number(visit.query('tu') ?? 0)
  const from = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 1_000_000) : 0
  const { job, sections, counts, lines } = await visit.read(async (reader) => {
    const found = await getImport(reader, id)
    return {
      job: found,
      sections: await listSections(reader, found.siteId),
      counts: await countImportLines(reader, id),
      lines: await listImportLines(reader, id, { most: perPage + 1, from }),
    }
  })
  const site = sites.find((one) => one.id === job.siteId) ?? sites[0]
  const hrefFrom = (tu: number) => deskUrls.import({ import: id }, tu > 0 ? { tu } : {})
  const { language, csrf } = visit
  return visit.workspace(
    { title: job.fileName, status },
    <ImportPage
      {...{ language, csrf, job, site, sections, counts }}
      form={typed ?? freshForm({ mode: 'public' })}
      lines={lines.slice(0, perPage)}
      previousHref={from > 0 ? hrefFrom(from - perPage) : undefined}
      nextHref={lines.length > perPage ? hrefFrom(from + perPage) : undefined}
    />,
  )
}

async function order(visit: Visit): Promise<Response> {
  await sitesToFill(visit)
  const importId = idIn<'import'>(visit, 'import')
  const { found } = await visit.read((reader) => getImport(reader, importId))
  if (!found) return refuse(409, reason('portal.import-not-read'))
  const form = await visit.form(orderForm(found))
  if (!form.ok) return showImport(visit, form, 422)
  const done = await visit.attempt(orderImport, { importId, ...form.value }, form)
  if (!done.ok) return showImport(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.import({ import: importId }), { code: 'portal.import-ordered' })
}

/** Bringing over what an old site held. */
export const importRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.imports, official, (visit) => showImports(visit, freshForm()))
  post(deskUrls.imports, upload, bring)
  get(deskUrls.import, official, (visit) => showImport(visit))
  post(deskUrls.import, official, order)
})
