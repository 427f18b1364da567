import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { closeOwnKind, openKind } from '../acts/arrange-kinds.ts'
import { words } from '../messages/index.ts'
import { KindsPage } from '../pages/kinds-page.tsx'
import { mayArrange } from '../rules/access.ts'
import { listKinds, listLevels } from '../store/kinds.ts'
import { urls } from '../urls.ts'
import { kindForm } from './forms.ts'

async function show(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const found = await visit.read(async (reader) => ({
    kinds: await listKinds(reader),
    levels: await listLevels(reader),
  }))
  const { language, csrf, actor } = visit
  return visit.workspace(
    { title: words.in(language)('kinds'), status },
    <KindsPage {...found} {...{ language, csrf, form }} mayArrange={mayArrange(actor).length === 0} />,
  )
}

/** Kinds of alerts: the given ones, the own ones, adding and closing. */
export const kindRoutes = defineRoutes(({ get, post }) => {
  const official = { who: 'official' } as const
  get(urls.kinds, official, (visit) => show(visit, freshForm()))
  post(urls.kinds, official, async (visit) => {
    const form = await visit.form(kindForm)
    if (!form.ok) return show(visit, form, 422)
    const done = await visit.attempt(openKind, form.value, form)
    if (!done.ok) return show(visit, done.form, done.form.refusal?.status)
    return visit.redirect(urls.kinds(), { code: 'alerts.kept' })
  })
  post(urls.closeKind, official, async (visit) => {
    await visit.act(closeOwnKind, visit.param('kind'))
    return visit.redirect(urls.kinds(), { code: 'alerts.kept' })
  })
})
