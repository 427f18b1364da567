import type { FormState, Visit } from '#platform/web/index.ts'
import { openDocument } from '../acts/standing.ts'
import type { DocumentId } from '../document.ts'
import { words } from '../messages/index.ts'
import { FormPage } from '../pages/form-page.tsx'
import type { FormSpec } from '../pages/form-spec.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'

/** Shows the form of a deed, fresh or with what stands against it. */
export async function showForm<Loaded>(
  visit: Visit,
  spec: FormSpec<Loaded>,
  form: FormState,
  status = 200,
): Promise<Response> {
  const { language, csrf } = visit
  const t = words.in(language)
  const { document, loaded } = await visit.read(async (reader) => {
    const opened = await openDocument(reader, idIn(visit))
    return { ...opened, loaded: await spec.load(reader, opened.document, opened.standing) }
  })
  const title = t(spec.title)
  return visit.workspace(
    { title, status },
    <FormPage
      {...{ language, csrf, form, document, title }}
      action={spec.action(document.id)}
      button={t(spec.button ?? spec.title)}
      {...(spec.lead ? { lead: t(spec.lead) } : {})}
      {...(spec.danger ? { variant: 'danger' as const } : {})}
      upload={spec.upload ?? false}
    >
      {spec.fields({ t, form, loaded, visit })}
    </FormPage>,
  )
}

/** Back to the document, with a word of what was done. */
export function done(visit: Visit, id: DocumentId, step: keyof typeof words.vi): Response {
  return visit.redirect(urls.document({ id }), {
    code: 'documents.step-done',
    params: { step: words.in(visit.language)(step) },
  })
}
