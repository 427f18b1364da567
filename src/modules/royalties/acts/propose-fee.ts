import { localTime } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { feeMoved } from '../events.ts'
import type { AuthorId, Genre, ProposalId, Share, ShareRole } from '../royalty.ts'
import { mayPropose } from '../rules/access.ts'
import { isWithin } from '../rules/coefficient.ts'
import { divide, feeOf, unitValueOf } from '../rules/fee.ts'
import { getArticle } from '../store/articles.ts'
import { getAuthor } from '../store/authors.ts'
import { getFigures, listGenres } from '../store/figures.ts'
import { insertProposal } from '../store/write-proposal.ts'
import { ownAuthority } from './own-authority.ts'

export type ProposedShare = {
  readonly authorId: AuthorId
  readonly role: ShareRole
  readonly percent: number
}

export type ProposeFee = {
  readonly articleId: Id<'article'>
  readonly genre: string
  readonly hundredths: number
  readonly shares: readonly ProposedShare[]
  readonly why: string
}

/** The genre of a code that is paid on a day; refuses (422) what is not. */
export async function genreOn(reader: Reader, code: string, day: Temporal.PlainDate): Promise<Genre> {
  return (
    (await listGenres(reader, day)).find((one) => one.code === code) ??
    refuse(422, reason('royalties.genre-wanted'))
  )
}

/** Names who gets how much of an amount; refuses (422) shares that are not a hundred in all, and who is named twice. */
export async function sharesOf(
  reader: Reader,
  amount: Share['amount'],
  wanted: readonly ProposedShare[],
): Promise<Share[]> {
  const isTwice = new Set(wanted.map(({ authorId }) => authorId)).size < wanted.length
  const sum = wanted.reduce((all, { percent }) => all + percent, 0)
  permit(isTwice ? [reason('royalties.author-twice')] : [], 422)
  permit(sum === 100 ? [] : [reason('royalties.shares-hundred', { sum })], 422)
  const amounts = divide(amount, wanted.map(({ percent }) => percent)) // prettier-ignore
  const shares: Share[] = []
  for (const [place, { authorId, role, percent }] of wanted.entries()) {
    const { name, penName, accountId } = await getAuthor(reader, authorId)
    shares.push({ authorId, accountId, role, name, penName, percent, amount: amounts[place]! })
  }
  return shares
}

/** Proposes the fee of an article that is public or was, for a leader to agree to. @see NĐ 18/2014/NĐ-CP */
export async function proposeFee(
  tx: Tx,
  { articleId, genre: code, hundredths, shares: wanted, why }: ProposeFee,
): Promise<ProposalId> {
  // prettier-ignore
  permit(mayPropose(tx.actor))
  const authorityId = ownAuthority(tx.actor)
  const article = await getArticle(tx, articleId)
  const day = localTime(article.firstAt).toPlainDate()
  const genre = await genreOn(tx, code, day)
  permit(isWithin(hundredths, genre), 422)

  const unitValue = unitValueOf(await getFigures(tx, day))
  if (unitValue === 0n) refuse(422, reason('royalties.unit-nothing'))
  const amount = feeOf(hundredths, unitValue)
  const shares = await sharesOf(tx, amount, wanted)
  const { title, firstAt } = article
  const named = { genre: genre.code, genreName: genre.name }
  const line = { authorityId, articleId, title, firstAt, ...named, hundredths, unitValue, amount, why, corrects: null, shares } // prettier-ignore
  const id = (await insertProposal(tx, line)) ?? refuse(409, reason('royalties.proposed-already', { name: genre.name })) // prettier-ignore

  const after = { title, genre: code, coefficient: hundredths / 100, amount: String(amount) }
  await tx.announce(feeMoved('fee-proposed', { id, authorityId }, after, why))
  return id
}
