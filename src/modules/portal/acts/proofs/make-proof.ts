import { createHash, randomInt } from 'node:crypto'
import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { plainText, type RichText } from '#kit/rich-text/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { EditionId } from '../../article.ts'
import { proofMoved } from '../../events.ts'
import type { ProofContent, ProofId } from '../../proof.ts'
import { mayProve } from '../../rules/access.ts'
import { articleName } from '../../rules/address.ts'
import { canonicalProof } from '../../rules/proof.ts'
import { getArticle } from '../../store/articles.ts'
import { getEdition } from '../../store/editions.ts'
import { findPublication, insertProof } from '../../store/proofs.ts'
import { getSite } from '../../store/sites.ts'

/** Letters that are not mistaken for one another when read from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = () => Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('')

/** SHA-256 of the canonical content, hexadecimal: what the record keeps and what a signature will cover. */
export const digestOfProof = (content: ProofContent): string =>
  createHash('sha256').update(canonicalProof(content), 'utf8').digest('hex')

export type MakeProof = {
  readonly editionId: EditionId
  /** The public address of an article of the site, by its name in the address. */
  readonly addressOf: (site: { readonly slug: string; readonly main: boolean }, article: string) => string
}

/** Writes down what an edition said and from when to when it was public, for the authority to sign. Refuses what never was public (409). */
export async function makeProof(tx: Tx, { editionId, addressOf }: MakeProof): Promise<ProofId> {
  const edition = await getEdition(tx, editionId)
  const site = await getSite(tx, edition.siteId)
  permit(mayProve(tx.actor, site))
  const publication = (await findPublication(tx, editionId)) ?? refuse(409, reason('portal.never-public'))
  const article = await getArticle(tx, edition.articleId)
  const { title, lead, body, correction, byline } = edition
  const content: ProofContent = {
    organ: (await getAuthority(tx, site.authorityId)).name,
    site: site.name,
    address: addressOf(site, articleName(article)),
    number: String(article.number),
    edition: edition.number,
    title,
    lead,
    text: plainText(body as RichText)
      .split('\n')
      .filter((line) => line.trim() !== ''),
    correction,
    byline,
    from: publication.from.toString(),
    until: publication.until?.toString() ?? null,
    ended: publication.ended,
    endedWhy: publication.endedWhy,
    forced: publication.forced,
    publishedBy: publication.publishedBy,
    at: tx.now.toString(),
  }
  const id = newId<'publication-proof'>()
  const digest = digestOfProof(content)
  const proof = { id, authorityId: site.authorityId, editionId, code: newCode(), content, digest }
  await insertProof(tx, proof)
  await tx.announce(proofMoved('proof-made', proof, { editionId, digest }))
  return id
}
