import { isId } from '#kit/ids.ts'
import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { previewAgencies } from '../../../acts/axis/import-agencies.ts'
import { markOfChanges, takeAgencies } from '../../../acts/axis/take-agencies.ts'
import type { AxisAccess, AxisAgency, AxisId } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import { openAxis } from '../../../outside/axis/client.ts'
import { AgenciesPage, type AgenciesShown } from '../../../pages/operators/axes/agencies-page.tsx'
import { faultWords } from '../../../pages/operators/fault-words.ts'
import { findAxisAccess } from '../../../store/axis/axes.ts'
import { urls } from '../../../urls.ts'
import { asOperator } from '../as-operator.ts'

type Asked = { readonly axis: AxisAccess; readonly agencies: readonly AxisAgency[] } | { readonly axis: AxisAccess; readonly fault: string } // prettier-ignore

/** Asks an axis at work for its agencies; no transaction is open meanwhile. */
async function askAgencies(visit: Visit): Promise<Asked> {
  const id = visit.param('id')
  const axis = await asOperator.read(visit, async (reader) =>
    isId(id) ? findAxisAccess(reader, id as AxisId) : undefined,
  )
  if (!axis) return refuse(409, reason('exchange.axis-not-working'))
  const said = await openAxis(axis).listAgencies()
  return said.kind === 'ok'
    ? { axis, agencies: said.value }
    : { axis, fault: faultWords(visit.language, said.code, said.text) }
}

function page(
  visit: Visit,
  { id, name }: AxisAccess,
  shown: AgenciesShown,
  status: number,
): Promise<Response> {
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('agencies'), status },
    <AgenciesPage {...{ id, name, shown, language, csrf }} />,
  )
}

async function preview(visit: Visit, asked: Asked, refused?: Refusal): Promise<Response> {
  const { axis } = asked
  if ('fault' in asked) return page(visit, axis, asked, 502)
  const { id } = axis
  const { agencies } = asked
  const changes = await asOperator.read(visit, (reader) => previewAgencies(reader, { id, agencies }))
  const mark = markOfChanges(changes)
  const [against] = refused?.reasons ?? []
  return page(
    visit,
    axis,
    { changes, mark, ...(against ? { refused: against.code } : {}) },
    refused?.status ?? 200,
  )
}

async function take(visit: Visit): Promise<Response> {
  const { seen } = await visit.fields()
  const asked = await askAgencies(visit)
  if ('fault' in asked) return preview(visit, asked)
  const { axis, agencies } = asked
  try {
    const given = { id: axis.id, agencies, seen: String(seen ?? ''), by: asOperator.by(visit) }
    const { added, renamed, gone } = await asOperator.act(visit, takeAgencies, given)
    const params = { added: added.length, renamed: renamed.length, gone: gone.length }
    return visit.redirect(urls.axis({ id: axis.id }), { code: 'exchange.agencies-taken', params })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return preview(visit, asked, fault)
  }
}

/** The agencies of an axis: seen first, then taken into the directory. */
export const agencyRoutes = defineRoutes(({ post }) => {
  const asking = { who: 'administrator', limit: 'upload' } as const
  post(urls.agencies, asking, async (visit) => preview(visit, await askAgencies(visit)))
  post(urls.takeAgencies, asking, take)
})
