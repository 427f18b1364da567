/** Most that a document holds. */
export const most = {
  /** Blocks, cells and inlines. */
  nodes: 20_000,
  /** Of all texts, addresses and titles. */
  characters: 1_000_000,
  /** A block at the top is 1 deep; what stands in an item, a quote, a cell or a gallery is one deeper. */
  depth: 12,
  /** Lists inside lists. */
  lists: 4,
  href: 2_000,
  columns: 100,
  /** Attribute `start`. */
  start: 9_999,
} as const
