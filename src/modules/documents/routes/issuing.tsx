import { Refusal } from '#kit/refusal.ts'
import { requireFresh } from '#modules/identity/index.ts'
import { listRegisters } from '#modules/registers/index.ts'
import { KeyFields, listUsableKeys, openSigning, type SigningKey } from '#modules/signatures/index.ts'
import { Button, Notice, SelectField } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, freshForm, type Visit } from '#platform/web/index.ts'
import { isSignedByKey, issue, symbolFor } from '../acts/issue.ts'
import { issueUnderSeal, listToSeal } from '../acts/signing/seal.ts'
import { issueBeforeSeal } from '../acts/signing/seal-desktop.ts'
import type { FormSpec } from '../pages/form-spec.ts'
import { findLastRegister } from '../store/last-register.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { issueForm, issueUnderSealForm } from './forms.ts'
import { showForm } from './show-form.tsx'
import { sealFiles } from './signing/seal-files.ts'

const official = { who: 'official' } as const

type Offered = {
  readonly symbol: string
  readonly registers: readonly { readonly id: string; readonly name: string }[]
  /** The keys of the authority, where the paper was signed by key. */
  readonly sealKeys: readonly SigningKey[] | undefined
}

const issuing: FormSpec<Offered> = {
  title: 'issue',
  lead: 'issue-lead',
  action: (id) => urls.issue({ id }),
  load: async (reader, document) => {
    const usual = await findLastRegister(reader, document.typeCode)
    const kept = (await listRegisters(reader)).filter(
      ({ kind }) => kind === 'outgoing' || kind === 'normative',
    )
    const rank = ({ id, kind }: (typeof kept)[number]) => (id === usual ? 0 : kind === 'outgoing' ? 1 : 2)
    const byKey = await isSignedByKey(reader, document.id)
    return {
      symbol: await symbolFor(reader, document),
      registers: kept.toSorted((one, other) => rank(one) - rank(other)),
      sealKeys: byKey ? await listUsableKeys(reader, 'seal', { desktop: true }) : undefined,
    }
  },
  fields: ({ t, form, loaded, visit }) => (
    <>
      <SelectField
        {...fieldOf(form, 'registerId', visit.language)}
        label={t('register-book')}
        hint={t('issue-number', { symbol: loaded.symbol })}
        options={loaded.registers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {loaded.sealKeys === undefined ? null : loaded.sealKeys.length === 0 ? (
        <Notice tone="warn" title={t('sealing-no-key')} />
      ) : (
        <>
          <p>{t('sealing-lead')}</p>
          <KeyFields keys={loaded.sealKeys.filter(({ place }) => place.kind !== 'desktop')} form={form} />
          {loaded.sealKeys.some(({ place }) => place.kind === 'desktop') ? (
            <p>
              <Button variant="secondary" name="usb" value="1">
                {t('issue-then-usb')}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </>
  ),
}

async function issueOnPaper(visit: Visit): Promise<Response> {
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

/** The key is opened before a number is taken: a wrong passphrase costs none. */
async function issueByKey(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(issueUnderSealForm)
  if (!form.ok) return showForm(visit, issuing, form, 422)
  const { registerId, keyId, ...given } = form.value
  let numbered: string | undefined
  try {
    await using session = await openSigning(visit, keyId, given)
    const [paper] = await visit.read((reader) => listToSeal(reader, documentId))
    const from = paper!.id
    const issued = await visit.act(issueUnderSeal, { documentId, registerId, keyId, from })
    numbered = issued.reference
    await sealFiles(visit, session, { documentId, files: issued.files })
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 404) throw fault
    if (numbered === undefined) return showForm(visit, issuing, { ...form, refusal: fault }, fault.status)
    const told = { code: 'documents.seal-left', params: { reference: numbered }, kind: 'warning' } as const
    return visit.redirect(urls.seal({ id: documentId }), told)
  }
  return visit.redirect(urls.document({ id: documentId }), {
    code: 'documents.issued-as',
    params: { reference: numbered },
  })
}

/** The number first, then the signature with the token at the registry's machine: the paper waits in between. */
async function issueForDesk(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(issueForm)
  if (!form.ok) return showForm(visit, issuing, form, 422)
  const [paper] = await visit.read((reader) => listToSeal(reader, documentId))
  const made = await visit.attempt(issueBeforeSeal, { documentId, ...form.value, from: paper!.id }, form)
  if (!made.ok) return showForm(visit, issuing, made.form, made.form.refusal?.status)
  const { reference } = made.value
  return visit.redirect(urls.seal({ id: documentId }), {
    code: 'documents.numbered-as',
    params: { reference },
  })
}

async function doIssue(visit: Visit): Promise<Response> {
  const byKey = await visit.read((reader) => isSignedByKey(reader, idIn(visit)))
  if (!byKey) return issueOnPaper(visit)
  const stale = requireFresh(visit, urls.issue({ id: idIn(visit) }))
  if (stale) return stale
  const { usb } = await visit.fields()
  return usb === '1' ? issueForDesk(visit) : issueByKey(visit)
}

/** Giving a signed paper its number, and letting it go. */
export const issuingRoutes = defineRoutes(({ get, post }) => {
  get(urls.issue, official, async (visit) => {
    const byKey = await visit.read((reader) => isSignedByKey(reader, idIn(visit)))
    const stale = byKey ? requireFresh(visit, urls.issue({ id: idIn(visit) })) : undefined
    return stale ?? showForm(visit, issuing, freshForm())
  })
  post(urls.issue, official, doIssue)
})
