/** What Krông uses of Turbo, which carries no types. */
declare module '@hotwired/turbo' {
  /** Changes an element into another one by the fewest changes; `beforeNodeMorphed` says no to keep a node (a removed one has no `next`). */
  export function morphElements(
    current: Element,
    next: Element,
    options?: { callbacks?: { beforeNodeMorphed?: (old: Element, next?: Element) => boolean } },
  ): void
}
