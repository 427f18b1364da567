import { reason, refuse } from '#kit/refusal.ts'
import { readUpload, uploadLimits } from '#platform/files/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { namePublisher, takeList } from '../../acts/directory.ts'
import { words } from '../../messages/index.ts'
import { PublishersPage } from '../../pages/operators/publishers-page.tsx'
import { listPublishers } from '../../store/directory.ts'
import { urls } from '../../urls.ts'
import { asOperator } from './as-operator.ts'

const administrator = { who: 'administrator' } as const
/** A list of 50,000 organs and 2,000 systems weighs about this much. */
const maxBytes = 24 * 1024 * 1024

type Forms = { readonly naming?: FormState; readonly taking?: FormState; readonly status?: number }

async function show(
  visit: Visit,
  { naming = freshForm(), taking = freshForm(), status = 200 }: Forms = {},
): Promise<Response> {
  const publishers = await asOperator.read(visit, listPublishers)
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('publishers'), status },
    <PublishersPage {...{ publishers, naming, taking, language, csrf }} />,
  )
}

async function name(visit: Visit): Promise<Response> {
  const { csrf: _, ...values } = await visit.fields()
  const typed = {
    publisher: String(values['name'] ?? ''),
    certificate: String(values['certificates'] ?? ''),
    by: asOperator.by(visit),
  }
  const done = await asOperator.attempt(visit, namePublisher, typed, values)
  if ('form' in done) return show(visit, { naming: done.form, status: done.status })
  return visit.redirect(urls.publishers(), { code: 'exchange.saved' })
}

/** The list that was pasted or chosen; the file before the words. Refuses (403) a form of another site before it reads the file. */
async function listIn(visit: Visit): Promise<{ readonly list: string; readonly pasted: string }> {
  const own = (token: string | undefined) =>
    visit.isOwnForm(token ?? '') || refuse(403, reason('web.form-expired'))
  const fields: Record<string, string> = {}
  const pieces: Uint8Array[] = []
  const limits = { ...uploadLimits, maxBytes, maxFieldBytes: maxBytes, maxFiles: 1, maxFields: 4 }
  for await (const part of readUpload(visit.request, limits)) {
    if (part.kind === 'field') fields[part.field] = part.value
    else {
      own(fields['csrf'])
      for await (const piece of part.content) pieces.push(piece)
    }
  }
  own(fields['csrf'])
  const pasted = fields['list'] ?? ''
  return { pasted, list: Buffer.concat(pieces).toString('utf8').trim() || pasted.trim() }
}

async function take(visit: Visit): Promise<Response> {
  // Who may not is told before the file is read.
  await asOperator.read(visit, async () => undefined)
  const { list, pasted } = await listIn(visit)
  const values = { list: pasted }
  if (list === '')
    return show(visit, { taking: { values, errors: { list: ['exchange.list-missing'] } }, status: 422 })
  const done = await asOperator.attempt(visit, takeList, { list, by: asOperator.by(visit) }, values)
  if ('form' in done) return show(visit, { taking: done.form, status: done.status })
  return visit.redirect(urls.directory(), {
    code: 'exchange.list-now-taken',
    params: { version: done.value },
  })
}

/** Who may publish signed lists of organs, and the taking over of one. */
export const publisherRoutes = defineRoutes(({ get, post }) => {
  get(urls.publishers, administrator, (visit) => show(visit))
  post(urls.publishers, administrator, name)
  post(urls.takeList, { ...administrator, rawBody: true, bodyLimit: maxBytes, limit: 'upload' }, take)
})
