import type { ArticleId } from '../article.ts'

export const orderMoves = ['up', 'down', 'in', 'out'] as const
export type OrderMove = (typeof orderMoves)[number]

/** So many stand above the newest at most: what is put first everywhere is first nowhere. */
export const mostInOrder = 8

/** An order after one article in it moved; what is not in it and moves up or down stays out. */
export function movedTo(order: readonly ArticleId[], article: ArticleId, move: OrderMove): ArticleId[] {
  const others = order.filter((id) => id !== article)
  const at = order.indexOf(article)
  if (move === 'out') return others
  if (at < 0) return move === 'in' ? [...order, article] : [...order]
  const to = at + { up: -1, down: 1, in: 0 }[move]
  return others.toSpliced(Math.max(0, to), 0, article)
}
