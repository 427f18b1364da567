/** The shade that half of the pixels are darker than: the paper's. */
export function middleOf(pixels: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const pixel of pixels) counts[pixel]!++
  let passed = 0
  return counts.findIndex((count) => (passed += count) > pixels.length / 2)
}
