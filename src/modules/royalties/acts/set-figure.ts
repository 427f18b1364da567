import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { figureSet } from '../events.ts'
import type { FigureCode } from '../royalty.ts'
import { mayArrange } from '../rules/access.ts'
import { insertFigure, insertGenre, type SetFigure, type SetGenre } from '../store/figures.ts'

/** Larger than any figure of the law in đồng; fees reckoned from it still fit. */
const mostValue = 1_000_000_000_000n
/** A unit of fee is reckoned from these: of nothing there is none. */
const neverNothing: readonly FigureCode[] = ['base-salary', 'unit-percent']

/** Lets a figure of the law hold from a day on; what was proposed before keeps its unit value. Only Krông itself writes shared lists. */
export async function setFigure(tx: Tx, figure: SetFigure): Promise<void> {
  permit(mayArrange(tx.actor))
  const isShare = figure.code === 'unit-percent' || figure.code === 'tax-percent'
  if (isShare && figure.value > 100n) refuse(422, reason('royalties.percent-wrong'))
  const isNothing = figure.value === 0n && neverNothing.includes(figure.code)
  if (isNothing || figure.value > mostValue) refuse(422, reason('royalties.value-wrong'))
  await insertFigure(tx, figure)
  const { code, value, validFrom, source, setByName } = figure
  await tx.announce(figureSet(code, { value: String(value), validFrom: validFrom.toString(), source, setByName })) // prettier-ignore
}

/** Lets a genre have a range of coefficients from a day on; a new name is a new genre. */
export async function setGenre(tx: Tx, genre: SetGenre): Promise<void> {
  permit(mayArrange(tx.actor))
  if (genre.most < genre.least) refuse(422, reason('royalties.range-wrong'))
  await insertGenre(tx, genre)
  const { code, name, least, most, validFrom, source, setByName } = genre
  const range = { least: least / 100, most: most / 100 }
  await tx.announce(figureSet(code, { name, ...range, validFrom: validFrom.toString(), source, setByName }))
}
