/** Finds every circle in a graph of names, each told once as `a → b → a`. */
export function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles = new Set<string>()
  const done = new Set<string>()
  const walk = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node)
    if (at >= 0) {
      const circle = trail.slice(at)
      const lowest = circle.indexOf(circle.toSorted()[0]!)
      circles.add([...circle.slice(lowest), ...circle.slice(0, lowest), circle[lowest]!].join(' → '))
      return
    }
    if (done.has(node)) return
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node])
    done.add(node)
  }
  for (const node of graph.keys()) walk(node, [])
  return [...circles].toSorted()
}
