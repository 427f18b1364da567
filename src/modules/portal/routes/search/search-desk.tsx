import { z } from 'zod'
import { permit, Refusal } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { addAbbreviation } from '../../acts/search/add-abbreviation.ts'
import { searchWords } from '../../messages/index.ts'
import { SearchDeskPage } from '../../pages/search/search-desk-page.tsx'
import { mayAddAbbreviation } from '../../rules/access.ts'
import { listKeptAbbreviations } from '../../store/search/abbreviations.ts'
import { listMisses } from '../../store/search/misses.ts'
import { listSites } from '../../store/sites.ts'
import { deskUrls } from '../../urls.ts'

const official = { who: 'official' } as const
const abbreviationForm = z.object({
  short: z.string().trim().regex(/^[\p{L}\p{N}-]{2,20}$/u, 'portal.short-wanted'), // prettier-ignore
  long: z.string().trim().min(2, 'portal.long-wanted').max(120, 'portal.long-wanted'),
  source: z.string().trim().min(2, 'portal.source-wanted').max(200, 'portal.source-wanted'),
})

async function showSearches(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  const { actor, language, csrf } = visit
  const authorityId = actor.kind === 'person' ? actor.authorityId : ''
  const found = await visit.read(async (reader) => ({
    misses: await listMisses(reader, authorityId, reader.today.subtract({ days: 30 }), 100),
    sites: new Map((await listSites(reader)).map((site) => [site.id as string, site])),
    abbreviations: await listKeptAbbreviations(reader),
  }))
  const form = mayAddAbbreviation(actor).length === 0 ? (typed ?? freshForm({})) : undefined
  const title = searchWords.in(language)('search-desk')
  return visit.workspace({ title, status }, <SearchDeskPage {...{ language, csrf, form, ...found }} />)
}

/** What readers searched in vain, for editors; and the short words of search, which administrators of the instance extend. */
export const searchDeskRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.searches, official, (visit) => showSearches(visit))
  post(deskUrls.abbreviations, official, async (visit) => {
    permit(mayAddAbbreviation(visit.actor))
    const form = await visit.form(abbreviationForm)
    if (!form.ok) return showSearches(visit, form, 422)
    const byName = visit.actor.kind === 'person' ? visit.actor.name : ''
    const input = { ...form.value, byName }
    try {
      await visit.actAsSystem('search', addAbbreviation, input)
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      return showSearches(visit, { values: form.values, errors: {}, refusal: fault }, fault.status)
    }
    return visit.redirect(deskUrls.searches(), { code: 'portal.abbreviation-added' })
  })
})
