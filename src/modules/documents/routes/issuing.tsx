import { listRegisters } from '#modules/registers/index.ts'
import { SelectField } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, freshForm, type Visit } from '#platform/web/index.ts'
import { issue, symbolFor } from '../acts/issue.ts'
import type { FormSpec } from '../pages/form-spec.ts'
import { findLastRegister } from '../store/last-register.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { issueForm } from './forms.ts'
import { showForm } from './show-form.tsx'

const official = { who: 'official' } as const

const issuing: FormSpec<{ symbol: string; registers: readonly { id: string; name: string }[] }> = {
  title: 'issue',
  lead: 'issue-lead',
  action: (id) => urls.issue({ id }),
  load: async (reader, document) => {
    const usual = await findLastRegister(reader, document.typeCode)
    const kept = (await listRegisters(reader)).filter(
      ({ kind }) => kind === 'outgoing' || kind === 'normative',
    )
    const rank = ({ id, kind }: (typeof kept)[number]) => (id === usual ? 0 : kind === 'outgoing' ? 1 : 2)
    return {
      symbol: await symbolFor(reader, document),
      registers: kept.toSorted((one, other) => rank(one) - rank(other)),
    }
  },
  fields: ({ t, form, loaded, visit }) => (
    <SelectField
      {...fieldOf(form, 'registerId', visit.language)}
      label={t('register-book')}
      hint={t('issue-number', { symbol: loaded.symbol })}
      options={loaded.registers.map(({ id, name }) => ({ value: id, label: name }))}
    />
  ),
}

async function doIssue(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(issueForm)
  if (!form.ok) return showForm(visit, issuing, form, 422)
  const made = await visit.attempt(issue, { documentId, ...form.value }, form)
  if (!made.ok) return showForm(visit, issuing, made.form, made.form.refusal?.status)
  return visit.redirect(urls.document({ id: documentId }), {
    code: 'documents.issued-as',
    params: { reference: made.value.reference },
  })
}

/** Giving a signed paper its number, and letting it go. */
export const issuingRoutes = defineRoutes(({ get, post }) => {
  get(urls.issue, official, (visit) => showForm(visit, issuing, freshForm()))
  post(urls.issue, official, doIssue)
})
