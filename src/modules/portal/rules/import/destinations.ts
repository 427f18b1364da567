import type { Destination, ImportOrder } from '../../import.ts'

/** Where something of old sections was ordered to go: by each of them that the order names, else as what stands in none. */
export function destinationsFor(
  { sections, otherwise }: ImportOrder,
  old: readonly string[],
): { readonly id: string; readonly to: Destination }[] {
  const known = old.flatMap((id) => {
    const to = sections[id]
    return to === undefined ? [] : [{ id, to }]
  })
  return (known.length > 0 ? known : [{ id: '', to: otherwise }]).filter(({ to }) => to !== 'none')
}
