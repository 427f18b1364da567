export const orderMoves = ['up', 'down', 'in', 'out'] as const
export type OrderMove = (typeof orderMoves)[number]

/** So many stand above the newest at most: what is put first everywhere is first nowhere. */
export const mostInOrder = 8

/** An order after one thing in it moved; what is not in it and moves up or down stays out. */
export function movedTo<Item extends string>(order: readonly Item[], item: Item, move: OrderMove): Item[] {
  const others = order.filter((one) => one !== item)
  const at = order.indexOf(item)
  if (move === 'out') return others
  if (at < 0) return move === 'in' ? [...order, item] : [...order]
  const to = at + { up: -1, down: 1, in: 0 }[move]
  return others.toSpliced(Math.max(0, to), 0, item)
}
