import type { RichText } from '#kit/rich-text/index.ts'
import { permit } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { addMedia, changeShown, chooseLead } from '../../acts/media/place-media.ts'
import type { EditionId } from '../../article.ts'
import { mediaWords } from '../../messages/index.ts'
import { ShownPage } from '../../pages/media/shown-page.tsx'
import { mayChange } from '../../rules/access.ts'
import { type MediaBlock, mediaPlaces } from '../../rules/media/in-text.ts'
import { getEdition } from '../../store/editions.ts'
import { listEditionMedia } from '../../store/media/edition-media.ts'
import { listMedia } from '../../store/media/media.ts'
import { getSite } from '../../store/sites.ts'
import { deskUrls } from '../../urls.ts'
import { idIn } from '../id-in.ts'
import { lookedFor } from './library.tsx'
import { addForm, leadForm, shownForm } from './media-forms.ts'

const official = { who: 'official' } as const
const perPage = 24
const editionOf = (visit: Visit): EditionId => idIn<'edition'>(visit, 'edition')

async function showShown(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const id = editionOf(visit)
  const looked = lookedFor(visit)
  const { edition, shown, media, captions } = await visit.read(async (reader) => {
    const found = await getEdition(reader, id)
    permit(mayChange(visit.actor, await getSite(reader, found.siteId), found))
    return {
      edition: found,
      shown: await listEditionMedia(reader, id),
      media: await listMedia(reader, { ...looked, state: 'usable', most: perPage + 1 }),
      captions: await listMedia(reader, { kind: 'captions', most: 50 }),
    }
  })
  const { language, csrf } = visit
  const query = { q: looked.text, loai: looked.kind }
  const at = { edition: id }
  const { from } = looked
  return visit.workspace(
    { title: mediaWords.in(language)('shown-title'), status },
    <ShownPage
      {...{ language, csrf, form, edition, shown, looked, captions }}
      places={mediaPlaces(edition.body as RichText)}
      media={media.slice(0, perPage).filter(({ kind }) => kind !== 'captions')}
      previousHref={from > 0 ? deskUrls.shown(at, { ...query, tu: Math.max(0, from - perPage) }) : undefined}
      nextHref={media.length > perPage ? deskUrls.shown(at, { ...query, tu: from + perPage }) : undefined}
    />,
  )
}

async function add(visit: Visit): Promise<Response> {
  const form = await visit.form(addForm)
  if (!form.ok) return showShown(visit, form, 422)
  const editionId = editionOf(visit)
  const done = await visit.attempt(addMedia, { editionId, ...form.value }, form)
  if (!done.ok) return showShown(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.shown({ edition: editionId }), { code: 'portal.shown-added' })
}

type Said = ReturnType<(typeof shownForm)['parse']>

/** The same block with what was typed of it. */
const withWords =
  ({ alt, decorative, caption, title, transcript, captions }: Said) =>
  (block: MediaBlock): MediaBlock => {
    if (block.kind === 'figure') {
      const words = caption.replaceAll(/\s+/g, ' ')
      const below = words === '' ? [] : [{ kind: 'text', text: words } as const]
      return { ...block, alt: decorative ? '' : alt.replaceAll(/\s+/g, ' '), decorative, caption: below }
    }
    const named = { ...block, title: title.replaceAll(/\s+/g, ' ') }
    if (named.kind === 'attachment') return { ...named, title: named.title || block.title }
    if (named.kind === 'audio') return { ...named, transcript }
    const { captions: _, ...film } = named
    return { ...film, transcript, ...(captions ? { captions } : {}) }
  }

async function change(visit: Visit): Promise<Response> {
  const form = await visit.form(shownForm)
  if (!form.ok) return showShown(visit, form, 422)
  const editionId = editionOf(visit)
  const takesOut = form.value.deed === 'take-out'
  const to = { at: visit.param('at'), change: takesOut ? () => undefined : withWords(form.value) }
  const done = await visit.attempt(changeShown, { editionId, ...to }, form)
  if (!done.ok) return showShown(visit, done.form, done.form.refusal?.status)
  const code = takesOut ? 'portal.shown-removed' : 'portal.shown-changed'
  return visit.redirect(deskUrls.shown({ edition: editionId }), { code })
}

async function lead(visit: Visit): Promise<Response> {
  const form = await visit.form(leadForm)
  if (!form.ok) return showShown(visit, form, 422)
  const editionId = editionOf(visit)
  const done = await visit.attempt(chooseLead, { editionId, mediaId: form.value.lead }, form)
  if (!done.ok) return showShown(visit, done.form, done.form.refusal?.status)
  return visit.redirect(deskUrls.shown({ edition: editionId }), { code: 'portal.lead-chosen' })
}

/** What a draft shows of the library: chosen, described, taken out, without any script. */
export const shownRoutes = defineRoutes(({ get, post }) => {
  get(deskUrls.shown, official, (visit) => showShown(visit, freshForm()))
  post(deskUrls.shown, official, add)
  post(deskUrls.changeShown, official, change)
  post(deskUrls.lead, official, lead)
})
