import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { listUsableKeys } from '#modules/signatures/index.ts'
import { digestOfProof, makeProof } from '../acts/proofs/make-proof.ts'
import { publicAddress } from '../instance.ts'
import { proofWords } from '../messages/index.ts'
import { CompareForm, ComparePage } from '../pages/proofs/compare-page.tsx'
import { ProofPage } from '../pages/proofs/proof-page.tsx'
import { siteFrame } from '../pages/site-frame.tsx'
import { placeAtRoot } from '../pages/sites.ts'
import { typedCode } from '../rules/proof.ts'
import { findProofByCode, findSignedProof } from '../store/proofs.ts'
import { deskUrls, portalUrls, sitePages } from '../urls.ts'
import { idIn } from './id-in.ts'
import { addressOfProof, proofIn, sendProofPdf } from './proofs/sheet.ts'
import { doSignProof, showSignProof } from './proofs/signing.tsx'

const official = { who: 'official' } as const

async function make(visit: Visit): Promise<Response> {
  const editionId = idIn<'edition'>(visit, 'edition')
  const addressOf = (site: { readonly slug: string; readonly main: boolean }, article: string) =>
    publicAddress(sitePages.article.link(site.main ? undefined : site.slug, { article }), visit.url.origin)
  const proof = await visit.act(makeProof, { editionId, addressOf })
  return visit.redirect(deskUrls.proof({ proof }), { code: 'portal.proof-made' })
}

async function show(visit: Visit): Promise<Response> {
  const proof = await proofIn(visit)
  const { signed, keys } = await visit.read(async (reader) => ({
    signed: await findSignedProof(reader, proof.id),
    keys: await listUsableKeys(reader, 'extract'),
  }))
  const { language } = visit
  const address = addressOfProof(visit, proof)
  return visit.workspace(
    { title: proofWords.in(language)('proof') },
    <ProofPage {...{ language, proof, signed, address }} maySign={!signed && keys.length > 0} />,
  )
}

/** Compares a sheet by its code: open to whoever holds it; an unknown code answers as if there were none. */
async function compare(visit: Visit, typed: string): Promise<Response> {
  const { language } = visit
  const place = await placeAtRoot(visit)
  const frame = {
    title: proofWords.in(language)('compare-title'),
    ...(place ? { site: siteFrame(visit, place) } : {}),
  }
  const found =
    typed === ''
      ? undefined
      : await visit.readAsSystem('portal.compare-proof', async (reader) => {
          const proof = await findProofByCode(reader, typedCode(typed))
          return proof && { proof, signed: await findSignedProof(reader, proof.id) }
        })
  if (!found)
    return visit.publicPage(
      { ...frame, status: typed === '' ? 200 : 404 },
      <CompareForm typed={typed} unknown={typed !== ''} />,
    )
  const whole = digestOfProof(found.proof.content) === found.proof.digest
  return visit.publicPage(frame, <ComparePage {...{ language, whole, ...found }} />)
}

/** Proofs of publication: made, shown, printed, signed, compared. */
export const proofRoutes = defineRoutes(({ get, post }) => {
  post(deskUrls.makeProof, official, make)
  get(deskUrls.proof, official, show)
  get(deskUrls.proofPdf, official, sendProofPdf)
  get(deskUrls.signProof, official, showSignProof)
  post(deskUrls.signProof, official, doSignProof)
  get(portalUrls.compareProof, { who: 'anyone' }, (visit) =>
    compare(visit, visit.query('ma')?.trim().slice(0, 60) ?? ''),
  )
  get(portalUrls.provenBy, { who: 'anyone' }, (visit) => compare(visit, visit.param('code').slice(0, 60)))
})
