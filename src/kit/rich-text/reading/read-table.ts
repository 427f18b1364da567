import type { Block, Cell, Inline, Table } from '../document.ts'
import { most } from '../limits.ts'
import { firstCells } from '../tidy-table.ts'
import { reasonToDrop } from './dropped.ts'
import { numberOf } from './element.ts'
import type { Flow } from './flow.ts'
import { linesOf } from './line-of.ts'
import { lookInside } from './looks.ts'
import { type Element, isElement, type Node } from './parse-html.ts'
import { insideOf, type Place } from './place.ts'
import type { Reader } from './reader.ts'

/** Children of a name; hidden ones are not there. */
const namedIn = (element: Element, ...names: readonly string[]): Element[] =>
  element.childNodes
    .filter((node) => isElement(node))
    .filter((child) => names.includes(child.tagName) && !reasonToDrop(child))

/** Tables that hold a table or a single cell, and so only place things; found in one walk. */
export function layoutTables(nodes: readonly Node[]): Set<Element> {
  const layouts = new Set<Element>()
  const cells = new Map<Element, number>()
  const open: { readonly node: Node; readonly table: Element | undefined }[] = nodes.map((node) => ({
    node,
    table: undefined,
  }))
  for (let one = open.pop(); one; one = open.pop()) {
    const { node, table } = one
    if (!isElement(node)) continue
    const isTable = node.tagName === 'table'
    if (isTable) cells.set(node, 0)
    if (isTable && table) layouts.add(table)
    if (table && /^t[dh]$/.test(node.tagName)) cells.set(table, cells.get(table)! + 1)
    for (const child of node.childNodes) open.push({ node: child, table: isTable ? node : table })
  }
  for (const [table, count] of cells)
    if (count < 2 && namedIn(table, 'caption').length === 0) layouts.add(table)
  return layouts
}

type ReadCell = { readonly cell: Cell; readonly isHeader: boolean }

function readRow(reader: Reader, row: Element, place: Place): ReadCell[] {
  const inRow = lookInside(row, place)
  return row.childNodes
    .filter((node) => isElement(node))
    .flatMap((element) => {
      if (!/^t[dh]$/.test(element.tagName)) return []
      const colspan = Math.min(numberOf(element, 'colspan') ?? 1, most.columns)
      const rowspan = numberOf(element, 'rowspan') ?? 1
      const cell: Cell = {
        ...(colspan > 1 ? { colspan } : {}),
        // 0 reaches to the end of the table; it is cut to that when the table is tidied.
        ...(rowspan === 1 ? {} : { rowspan: rowspan === 0 ? most.nodes : Math.min(rowspan, most.nodes) }),
        blocks: reader.blocks([element], inRow),
      }
      return { cell, isHeader: element.tagName === 'th' }
    })
}

const isStrong = ({ blocks }: Cell) =>
  blocks.length > 0 &&
  blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      block.content.every(
        (inline) => inline.kind === 'break' || (inline.kind === 'text' && inline.marks?.includes('strong')),
      ),
  )

/** How many rows at the top are headers: those of `thead`, else those of `th` only, else a first row that is bold as no other is. */
function headerRowsOf(reader: Reader, rows: readonly (readonly ReadCell[])[], inHead: number): number {
  if (!reader.pasted || inHead > 0) return inHead
  const allHeaders = rows.findIndex((row) => row.length > 0 && !row.every(({ isHeader }) => isHeader))
  const leading = allHeaders === -1 ? rows.length : allHeaders
  if (leading > 0) return leading
  const [first = [], ...others] = rows
  const bold = first.length > 1 && first.every(({ cell }) => isStrong(cell))
  if (!bold || others.length === 0 || others.some((row) => row.every(({ cell }) => isStrong(cell)))) return 0
  reader.counting.count('header-row')
  return 1
}

/** A picture above its caption, placed by a table, as many editors did before there was `figure`. */
function figureIn(rows: Table['rows']): Block | undefined {
  const [above, below] = rows
  if (rows.length !== 2 || above?.length !== 1 || below?.length !== 1) return undefined
  const [picture, ...others] = above[0]!.blocks
  const [words, ...more] = below[0]!.blocks
  if (picture?.kind !== 'figure' || picture.caption.length > 0 || others.length > 0) return undefined
  return words?.kind === 'paragraph' && more.length === 0 ? { ...picture, caption: words.content } : undefined
}

/** Reads a table that says something; its width and its borders are left out. */
export function readTable(reader: Reader, element: Element, place: Place, flow: Flow): void {
  const inside = insideOf(place)
  const rows: ReadCell[][] = []
  let inHead = 0
  for (const part of namedIn(element, 'thead', 'tbody', 'tfoot')) {
    const inPart = lookInside(part, inside)
    const found = namedIn(part, 'tr').map((row) => readRow(reader, row, lookInside(part, inPart)))
    if (part.tagName === 'thead' && rows.length === inHead && found.some((row) => row.length > 0))
      inHead += found.length
    rows.push(...found)
  }
  const captions = namedIn(element, 'caption').map((one) =>
    linesOf(reader.blocks(one.childNodes, inside, 'line')),
  )
  const caption = captions.flatMap(({ lines }, at): Inline[] => [
    ...(at > 0 ? [{ kind: 'break' as const }] : []),
    ...lines,
  ])
  const cells = rows.map((row) => row.map(({ cell }) => cell))
  const headerRows = headerRowsOf(reader, rows, inHead)
  const first = firstCells(cells.slice(headerRows))
  const flags = rows
    .slice(headerRows)
    .flat()
    .filter(({ cell }) => first.has(cell))
  const headerColumn = flags.length > 0 && flags.every(({ isHeader }) => isHeader)
  const figure = reader.pasted && caption.length === 0 ? figureIn(cells) : undefined
  flow.add(figure ?? { kind: 'table', caption, headerRows, headerColumn, rows: cells })
  flow.add(...captions.flatMap(({ others }) => others))
}
