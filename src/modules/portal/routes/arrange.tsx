import { getAuthority } from '#modules/organisations/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { addressOf } from '../rules/address.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { arrangeMenu } from '../acts/arrange-menu.ts'
import { arrangeSections } from '../acts/arrange-sections.ts'
import { changeSite } from '../acts/change-site.ts'
import { openSite } from '../acts/open-site.ts'
import { arrangeWords } from '../messages/index.ts'
import { type MenuLine, MenuPage } from '../pages/arrange/menu-page.tsx'
import { OpenPage } from '../pages/arrange/open-page.tsx'
import { SectionsPage } from '../pages/arrange/sections-page.tsx'
import { SettingsPage } from '../pages/arrange/settings-page.tsx'
import { serviceWords } from '../pages/site-services.ts'
import { usualMenu } from '../rules/menu.ts'
import { menuLimit, type MenuItem } from '../site.ts'
import { findMenu } from '../store/menus.ts'
import { listSections } from '../store/sections.ts'
import { listSites } from '../store/sites.ts'
import { deskUrls } from '../urls.ts'
import { authorityOf, ownSite } from './arrange/own-site.ts'
import { menuForm, openForm, sectionsForm, settingsForm } from './arrange-forms.ts'

const official = { who: 'official' } as const

async function showSettings(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const site = await ownSite(visit)
  const { name, tagline, responsible, host, look } = site
  const form = typed ?? freshForm({ name, tagline, responsible, host: host ?? '', accent: look.accent })
  const { language, csrf } = visit
  return visit.workspace({ title: name, status }, <SettingsPage {...{ language, csrf, form, site }} />)
}

async function keepSettings(visit: Visit): Promise<Response> {
  const site = await ownSite(visit)
  const form = await visit.form(settingsForm)
  if (!form.ok) return showSettings(visit, form, 422)
  const done = await visit.attempt(changeSite, { siteId: site.id, ...form.value }, form)
  if (!done.ok) return showSettings(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.settings({ site: site.slug }), { code: 'portal.arranged' })
}

async function showSections(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const site = await ownSite(visit)
  const sections = await visit.read((reader) => listSections(reader, site.id))
  const { language, csrf } = visit
  const title = arrangeWords.in(language)('sections')
  const form = typed ?? freshForm()
  return visit.workspace({ title, status }, <SectionsPage {...{ language, csrf, form, site, sections }} />)
}

async function keepSections(visit: Visit): Promise<Response> {
  const site = await ownSite(visit)
  const form = await visit.form(sectionsForm(await visit.read((reader) => listSections(reader, site.id))))
  if (!form.ok) return showSections(visit, form, 422)
  const done = await visit.attempt(arrangeSections, { siteId: site.id, ...form.value }, form)
  if (!done.ok) return showSections(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.sections({ site: site.slug }), { code: 'portal.arranged' })
}

const lineOf = ({ label, labelEn, to, inside }: MenuItem): MenuLine =>
  /^(section|service):/.test(to)
    ? { label, labelEn, to, address: '', inside }
    : { label, labelEn, to: 'address', address: to, inside }
const emptyLine: MenuLine = { label: '', labelEn: '', to: '', address: '', inside: false }

/** The lines as they were typed. */
function linesIn({ values }: FormState): MenuLine[] {
  const of = (part: string, number: number) => {
    const value = values[`${part}-${number}`]
    return typeof value === 'string' ? value : ''
  }
  return Array.from({ length: menuLimit }, (_, at) => ({
    label: of('label', at + 1),
    labelEn: of('en', at + 1),
    to: of('to', at + 1),
    address: of('address', at + 1),
    inside: of('inside', at + 1) === '1',
  })).filter(({ label, to, address }) => label || to || address)
}

async function showMenu(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const site = await ownSite(visit)
  const { sections, items } = await visit.read(async (reader) => ({
    sections: await listSections(reader, site.id),
    items: await findMenu(reader, site.id),
  }))
  const filled = typed ? linesIn(typed) : (items ?? usualMenu(sections)).map(lineOf)
  const lines = [...filled, ...Array.from({ length: 4 }, () => emptyLine)].slice(0, menuLimit)
  const { language, csrf } = visit
  const title = arrangeWords.in(language)('menu')
  const form = typed ?? freshForm()
  return visit.workspace({ title, status }, <MenuPage {...{ language, csrf, form, site, sections, lines }} />)
}

async function keepMenu(visit: Visit): Promise<Response> {
  const site = await ownSite(visit)
  const form = await visit.form(menuForm)
  if (!form.ok) return showMenu(visit, form, 422)
  const input = { siteId: site.id, items: form.value, services: serviceWords }
  const done = await visit.attempt(arrangeMenu, input, form)
  if (!done.ok) return showMenu(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.menu({ site: site.slug }), { code: 'portal.arranged' })
}

/** The authority of the actor, and the site below which one of its own would stand. */
async function whereToOpen(visit: Visit) {
  const authorityId = authorityOf(visit)
  if (!authorityId) return refuse(403, reason('portal.administrators-only'))
  return visit.read(async (reader) => {
    const authority = await getAuthority(reader, authorityId)
    const sites = await listSites(reader)
    const own = sites.find(
      (site) => site.authorityId === authorityId && site.kind === 'authority' && !site.endedAt,
    )
    const above = sites.find((site) => site.authorityId === authority.parentId && site.kind === 'authority')
    const parentId = own?.id ?? above?.id ?? sites.find(({ main }) => main)?.id ?? null
    return { authority, own, parentId, isFirst: sites.length === 0 }
  })
}

async function showOpen(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const { authority, own } = await whereToOpen(visit)
  const form =
    typed ??
    freshForm(
      own
        ? { kind: 'topic', accent: 'slate' }
        : { kind: 'authority', accent: 'river', slug: addressOf(authority.placeName || authority.name) },
    )
  const { language, csrf } = visit
  const title = arrangeWords.in(language)('open-site')
  return visit.workspace({ title, status }, <OpenPage {...{ language, csrf, form }} />)
}

async function open(visit: Visit): Promise<Response> {
  const { authority, parentId, isFirst } = await whereToOpen(visit)
  const form = await visit.form(openForm)
  if (!form.ok) return showOpen(visit, form, 422)
  const { accent, ...site } = form.value
  const input = {
    ...site,
    look: { accent },
    authorityId: authority.id,
    level: authority.level,
    parentId,
    main: isFirst,
  }
  const done = await visit.attempt(openSite, input, form)
  if (!done.ok) return showOpen(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.write({ site: site.slug }), { code: 'portal.site-open' })
}

/** Opening a site, and arranging it: settings, sections, menu. */
export const arrangeRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.openSite, official, (visit) => showOpen(visit))
  post(deskUrls.openSite, official, open)
  get(deskUrls.settings, official, (visit) => showSettings(visit))
  post(deskUrls.settings, official, keepSettings)
  get(deskUrls.sections, official, (visit) => showSections(visit))
  post(deskUrls.sections, official, keepSections)
  get(deskUrls.menu, official, (visit) => showMenu(visit))
  post(deskUrls.menu, official, keepMenu)
})
