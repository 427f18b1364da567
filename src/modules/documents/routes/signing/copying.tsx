import { digestBytes } from '#kit/cms/index.ts'
import { copyText } from '#kit/papers/index.ts'
import { permit, Refusal, reason, refuse } from '#kit/refusal.ts'
import { requireFresh } from '#modules/identity/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import {
  KeyFields,
  listUsableKeys,
  openSigning,
  signInSession,
  type SigningKey,
} from '#modules/signatures/index.ts'
import { readPdf, takePages } from '#platform/pdf/index.ts'
import { Notice, Radios, TextField } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, freshForm, type Visit } from '#platform/web/index.ts'
import { type CopyToMake, intendCopy, isExtractable, isScan, takeCopy } from '../../acts/signing/copy.ts'
import { openDocument } from '../../acts/standing.ts'
import { electronicCopyKinds } from '../../copy-kind.ts'
import type { DocumentId } from '../../document.ts'
import type { FormSpec } from '../../pages/form-spec.ts'
import { mayCopy } from '../../rules/access.ts'
import { pagesIn } from '../../rules/signing/page-list.ts'
import { cornerMark } from '../../rules/signing/marks.ts'
import { listVersions, type Version } from '../../store/versions.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { copyForm } from '../forms.ts'
import { showForm } from '../show-form.tsx'
import { bytesKept, keepSigned } from './kept-bytes.ts'
import { voiding } from './make-step.ts'

const official = { who: 'official' } as const

type Offered = { readonly keys: readonly SigningKey[]; readonly scan: boolean; readonly pdf: boolean }

const copying: FormSpec<Offered> = {
  title: 'copy',
  lead: 'copy-lead',
  action: (id) => urls.copy({ id }),
  load: async (reader, document, standing) => {
    permit(mayCopy(standing, document))
    const paper = (await listVersions(reader, document.id)).find(({ part }) => part === 0)
    return {
      keys: await listUsableKeys(reader, 'copy'),
      scan: await isScan(reader, paper),
      pdf: isExtractable(paper),
    }
  },
  fields: ({ t, form, loaded, visit }) =>
    !loaded.pdf ? (
      <Notice tone="warn" title={t('documents.copy-of-signed')} />
    ) : loaded.keys.length === 0 ? (
      <Notice tone="warn" title={t('sealing-no-key')} />
    ) : (
      <>
        <Radios
          {...fieldOf(form, 'kind', visit.language)}
          label={t('copy-kind')}
          options={electronicCopyKinds
            .filter((kind) => loaded.scan || kind === 'TRÍCH SAO')
            .map((kind) => ({ value: kind, label: t(`copy-${kind}`) }))}
        />
        <TextField
          {...fieldOf(form, 'pages', visit.language)}
          label={t('copy-pages')}
          hint={t('copy-pages-hint')}
          short
          optional
        />
        <KeyFields keys={loaded.keys} form={form} />
      </>
    ),
}

type Asked = Omit<CopyToMake, 'fileHash'> & {
  readonly key: Parameters<typeof signInSession>[0]
  readonly scan: Version
  /** For an extract: which pages, as typed. */
  readonly pages: string
}

/** The bytes that become the copy: the scan as it is, or some pages of the file alone. */
async function copiedBytes(visit: Visit, { kind, scan, pages }: Asked): Promise<Uint8Array> {
  const bytes = await bytesKept(visit, scan.file!.hash)
  if (kind !== 'TRÍCH SAO') return bytes
  const { pageCount } = await readPdf(bytes, { maxPages: 1 })
  const wanted = pagesIn(pages, pageCount)
  if (!wanted) return refuse(422, reason('documents.copy-pages-wrong', { pages: pageCount }))
  const taken = await takePages(bytes, wanted)
  return taken.outcome === 'read' ? taken.bytes : refuse(422, reason('documents.copy-not-readable'))
}

/** Signs what is copied with the words of a copy in its corner, for the authority; the file itself stays as it is. */
async function makeCopy(visit: Visit, asked: Asked): Promise<{ reference: string }> {
  const { kind, key, scan, pages: _pages, ...rest } = asked
  const bytes = await copiedBytes(visit, asked)
  const copy = { ...rest, kind, fileHash: Buffer.from(digestBytes('sha256', bytes)).toString('hex') }
  const intentionId = await visit.act(intendCopy, copy)
  return voiding(visit, [intentionId], async () => {
    const { pages } = await readPdf(bytes, { maxPages: 1 })
    const { authority, now } = await visit.read(async (reader) => {
      const { document } = await openDocument(reader, copy.documentId)
      return { authority: await getAuthority(reader, document.authorityId), now: reader.now }
    })
    const words = copyText(kind, authority.name, now).text
    const marks = pages[0] ? [cornerMark(words, pages[0])] : []
    const field = { field: 'Ban sao', marks, reason: kind, location: authority.placeName, at: now }
    const signed = await signInSession(key, { bytes, ...field })
    const kept = await keepSigned(visit, signed.bytes, `${kind} ${scan.file!.name}`)
    return visit.act(takeCopy, { ...copy, intentionId, kept, level: signed.level })
  })
}

async function doCopy(visit: Visit): Promise<Response> {
  const documentId: DocumentId = idIn(visit)
  const stale = requireFresh(visit, urls.copy({ id: documentId }))
  if (stale) return stale
  const form = await visit.form(copyForm)
  if (!form.ok) return showForm(visit, copying, form, 422)
  const { kind, keyId, pages, ...given } = form.value
  try {
    const scan = await visit.read(async (reader) => {
      await openDocument(reader, documentId)
      return (await listVersions(reader, documentId)).find(({ part }) => part === 0)!
    })
    await using key = await openSigning(visit, keyId, given)
    const { reference } = await makeCopy(visit, { documentId, keyId, from: scan.id, kind, key, scan, pages })
    return visit.redirect(urls.document({ id: documentId }), {
      code: 'documents.copied-as',
      params: { reference },
    })
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 404) throw fault
    return showForm(visit, copying, { ...form, refusal: fault }, fault.status)
  }
}

/** Electronic copies and extracts, signed by the authority (sao y, sao lục, trích sao). */
export const copyingRoutes = defineRoutes(({ get, post }) => {
  get(urls.copy, official, async (visit) => {
    const stale = requireFresh(visit, urls.copy({ id: idIn(visit) }))
    return stale ?? showForm(visit, copying, freshForm({ kind: 'SAO Y' }))
  })
  post(urls.copy, official, doCopy)
})
