/** A part of a book that is printed and bound by itself. */
export type Volume = { readonly place: number; readonly first: number; readonly last: number }

/** How many numbers one bound volume holds: about 200 sheets of A4. */
export const volumeSize = 5000

/** Cuts a book into volumes by number: each number of `first` to `last` stands in exactly one; a book without numbers is one empty volume. */
export function volumesOf(first: number, last: number, size = volumeSize): Volume[] {
  const count = Math.max(1, Math.ceil((last - first + 1) / size))
  return Array.from({ length: count }, (_, index) => {
    const begin = first + index * size
    return { place: index + 1, first: begin, last: Math.min(last, begin + size - 1) }
  })
}
