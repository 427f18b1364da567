import type { Block, List, Numbering } from '../document.ts'

/** A paragraph that is an item of a list though no list stands around it. */
export type LineItem = {
  readonly kind: 'line-item'
  /** 1 is the outermost. */
  readonly level: number
  readonly sign: Sign
  readonly blocks: readonly Block[]
}

/** What stands before an item. */
export type Sign = { readonly ordered: false } | (Count & { readonly ordered: true; readonly orElse?: Count })

/** A number and how it is written. */
export type Count = { readonly numbering?: Numbering; readonly number: number }

export type Piece = Block | LineItem

type OpenList = {
  readonly list: Omit<List, 'items'> & { readonly items: Block[][] }
  readonly numbering: Numbering | undefined
  /** As the items say it; a skipped level is no list of its own. */
  readonly level: number
}

function open(sign: Sign, level: number): OpenList {
  if (!sign.ordered) return { list: { kind: 'list', ordered: false, items: [] }, numbering: undefined, level }
  const { numbering, number } = sign
  const counted = { ...(numbering ? { numbering } : {}), ...(number === 1 ? {} : { start: number }) }
  return { list: { kind: 'list', ordered: true, ...counted, items: [] }, numbering, level }
}

/** Whether an item goes on with a list: `i)` is the ninth letter behind `h)`, and a first number elsewhere. */
function continues({ list, numbering }: OpenList, sign: Sign): boolean {
  if (!sign.ordered || !list.ordered) return list.ordered === sign.ordered
  const next = (list.start ?? 1) + list.items.length
  const isNext = (count: Count | undefined) => count?.numbering === numbering && count?.number === next
  return isNext(sign) || isNext(sign.orElse) || (sign.numbering === numbering && sign.number !== 1)
}

/** Items in a row as lists, nested by their levels, at most `levels` deep. */
function listsOf(items: readonly LineItem[], levels: number): List[] {
  const lists: List[] = []
  const stack: OpenList[] = []
  for (const { level, sign, blocks } of items) {
    while (stack.length > 1 && stack.at(-1)!.level > level) stack.pop()
    const last = stack.at(-1)
    const deeper = last !== undefined && last.level < level && stack.length < levels
    if (last && !deeper && !continues(last, sign)) stack.pop()
    if (deeper || stack.length === 0 || stack.at(-1) !== last) {
      const opened = open(sign, level)
      const above = stack.at(-1)?.list.items.at(-1)
      if (above) above.push(opened.list)
      else lists.push(opened.list)
      stack.push(opened)
    }
    stack.at(-1)!.list.items.push([...blocks])
  }
  return lists
}

/** Pieces with lists made of the items that follow one another; as their content where no list may stand. */
export function gatherItems(pieces: readonly Piece[], levels: number): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]!
    if (piece.kind !== 'line-item') {
      blocks.push(piece)
      at++
      continue
    }
    const items: LineItem[] = []
    for (let one = pieces[at]; one?.kind === 'line-item'; one = pieces[++at]) items.push(one)
    for (const block of levels < 1 ? items.flatMap((item) => item.blocks) : listsOf(items, levels))
      blocks.push(block)
  }
  return blocks
}
