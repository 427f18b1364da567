import { permit, Refusal } from '#kit/refusal.ts'
import { slug } from '#kit/vietnamese/index.ts'
import type { Act } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type ParsedForm, type Visit } from '#platform/web/index.ts'
import { setFigure, setGenre } from '../acts/set-figure.ts'
import { words } from '../messages/index.ts'
import { FiguresPage } from '../pages/figures-page.tsx'
import { mayArrange, mayPropose } from '../rules/access.ts'
import { listAllGenres, listFigures } from '../store/figures.ts'
import { urls } from '../urls.ts'
import { figureForm, genreForm } from './forms.ts'

const official = { who: 'official' } as const
type Typed = { readonly figure?: FormState; readonly genre?: FormState }

async function showFigures(visit: Visit, typed: Typed = {}, status = 200): Promise<Response> {
  const { actor, language, csrf } = visit
  const arranges = mayArrange(actor).length === 0
  if (!arranges) permit(mayPropose(actor))
  const found = await visit.read(async (reader) => ({
    figures: await listFigures(reader),
    genres: await listAllGenres(reader),
  }))
  const forms = { figure: typed.figure ?? freshForm(), genre: typed.genre ?? freshForm() }
  return visit.workspace(
    { title: words.in(language)('figures'), status },
    <FiguresPage {...{ language, csrf, ...found }} forms={arranges ? forms : undefined} />,
  )
}

/** Lets Krông itself write a shared figure at the word of the administrator; what stands against it comes back with what was typed. */
async function set<Value, Input>(
  visit: Visit,
  which: keyof Typed,
  form: ParsedForm<Value>,
  act: Act<Input, void>,
  inputOf: (value: Value, setByName: string) => Input,
): Promise<Response> {
  permit(mayArrange(visit.actor))
  if (!form.ok) return showFigures(visit, { [which]: form }, 422)
  const byName = visit.actor.kind === 'person' ? visit.actor.name : 'Krông'
  try {
    await visit.actAsSystem('royalties', act, inputOf(form.value, byName))
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return showFigures(visit, { [which]: { values: form.values, errors: {}, refusal: fault } }, fault.status)
  }
  return visit.redirect(urls.figures(), { code: 'royalties.figure-set' })
}

/** Rates and ranges: read by editors, extended by the administrator of the instance. */
export const figureRoutes = defineRoutes(({ get, post }) => {
  get(urls.figures, official, (visit) => showFigures(visit))
  post(urls.figures, official, async (visit) =>
    set(visit, 'figure', await visit.form(figureForm), setFigure, ({ figure: code, ...rest }, setByName) => ({
      code,
      ...rest,
      recalled: false,
      setByName,
    })),
  )
  post(urls.setGenre, official, async (visit) =>
    set(visit, 'genre', await visit.form(genreForm), setGenre, (typed, setByName) => ({
      code: slug(typed.genre) || 'the-loai',
      name: typed.genre,
      least: typed.least,
      most: typed.most,
      validFrom: typed.genreFrom,
      source: typed.genreSource,
      recalled: false,
      setByName,
    })),
  )
})
