import { isId } from '#kit/ids.ts'
import { Refusal } from '#kit/refusal.ts'
import { TextArea } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, freshForm, type Visit } from '#platform/web/index.ts'
import { asksToAnswer, explain } from '../../acts/late/explain.ts'
import { urge } from '../../acts/urge.ts'
import type { AssignmentId } from '../../assignment.ts'
import { words } from '../../messages/index.ts'
import type { FormSpec } from '../../pages/form-spec.ts'
import { listAskedParts } from '../../store/late/list-asked-parts.ts'
import type { OpenAsk } from '../../store/late/asks.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { noteForm } from '../forms.ts'
import { showForm } from '../show-form.tsx'

const most = 200

/** Back to the board as it was filtered; nowhere else. */
const backTo = (typed: unknown): string =>
  typeof typed === 'string' && new RegExp(`^${urls.late()}(\\?[\\w=&%.-]*)?$`).test(typed)
    ? typed
    : urls.late()

async function askMany(visit: Visit): Promise<Response> {
  const fields = await visit.fields()
  const ids = [fields.ids ?? []].flat().filter((id): id is AssignmentId => isId(id))
  const note = words.in(visit.language)('ask-why-note')
  const parts = await visit.read((reader) => listAskedParts(reader, ids.slice(0, most)))
  let asked = 0
  let refused: Refusal | undefined
  for (const part of parts) {
    try {
      await visit.act(urge, { ...part, note })
      asked++
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      refused = fault
    }
  }
  // What was settled meanwhile needs no question; only where nothing could be asked is the reason told.
  if (asked === 0 && refused) throw refused
  return visit.redirect(backTo(fields.ve), {
    code: asked === 0 ? 'documents.none-ticked' : 'documents.asked-why',
    params: { count: asked },
    ...(asked === 0 ? { kind: 'warning' as const } : {}),
  })
}

const explaining: FormSpec<readonly OpenAsk[]> = {
  title: 'explain',
  lead: 'explain-lead',
  action: (id) => urls.explain({ id }),
  load: (reader, { id }) => asksToAnswer(reader, id),
  fields: ({ t, form, loaded, visit }) => (
    <>
      {loaded.map(({ assignmentId, byName, note }) => (
        <p key={assignmentId}>
          <strong>{byName}</strong>: {note}
        </p>
      ))}
      <TextArea {...fieldOf(form, 'note', visit.language)} label={t('explain-note')} rows={3} />
    </>
  ),
}

async function doExplain(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(noteForm)
  if (!form.ok) return showForm(visit, explaining, form, 422)
  const made = await visit.attempt(explain, { documentId, note: form.value.note }, form)
  if (!made.ok) return showForm(visit, explaining, made.form, made.form.refusal?.status)
  return visit.redirect(urls.document({ id: documentId }), { code: 'documents.explained-now' })
}

/** Asking why, one by one or a whole unit at once, and answering. */
export const askRoutes = defineRoutes(({ get, post }) => {
  const official = { who: 'official' } as const
  post(urls.askWhy, official, askMany)
  get(urls.explain, official, (visit) => showForm(visit, explaining, freshForm()))
  post(urls.explain, official, doExplain)
})
