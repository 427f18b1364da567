import { type Colour, drawPng } from './draw-png.ts'

/** What a made-up landscape is of: colours of its sky, its hills from far to near, and the river. */
export type Scene = {
  readonly sky: readonly [Colour, Colour]
  readonly hills: readonly Colour[]
  readonly river: Colour
  /** Another number, other hills. */
  readonly seed: number
}

const mixed = ([a, b, c]: Colour, [d, e, f]: Colour, share: number): Colour => [
  Math.round(a + (d - a) * share),
  Math.round(b + (e - b) * share),
  Math.round(c + (f - c) * share),
]

/** How high a line of hills stands at a place of the picture, both from 0 to 1. */
function ridge(x: number, layer: number, seed: number): number {
  const shift = seed * 1.7 + layer * 2.3
  const rough = Math.sin(x * 5.1 + shift) * 0.5 + Math.sin(x * 11.7 + shift * 2) * 0.22 + Math.sin(x * 27 + shift * 3) * 0.07 // prettier-ignore
  return 0.62 - layer * 0.13 + rough * (0.12 - layer * 0.012)
}

/** A landscape of hills and a river as PNG; the same scene gives the same bytes. */
export function drawLandscape(scene: Scene, width = 1280, height = 800): Buffer {
  const { sky, hills, river, seed } = scene
  const lines = hills.map((_, layer) =>
    Array.from({ length: width }, (_, x) => ridge(x / width, layer, seed) * height),
  )
  const sun = { x: width * (0.2 + (seed % 5) * 0.15), y: height * 0.2, r: height * 0.07 }
  return drawPng(width, height, (x, y) => {
    const up = height - y
    let colour = mixed(sky[0], sky[1], y / (height * 0.7) > 1 ? 1 : y / (height * 0.7))
    if ((x - sun.x) ** 2 + (y - sun.y) ** 2 < sun.r ** 2) colour = mixed(colour, [255, 244, 214], 0.8)
    for (const [layer, line] of lines.entries())
      if (up < line[x]!)
        colour = mixed(hills[layer]!, sky[1], 0.35 - layer * 0.1 > 0 ? 0.35 - layer * 0.1 : 0)
    const bend = width * (0.5 + 0.18 * Math.sin(up / (height * 0.09) + seed))
    const breadth = width * 0.16 * (1 - up / (height * 0.24))
    if (up < height * 0.24 && Math.abs(x - bend) < breadth) colour = mixed(river, sky[1], up / height)
    return colour
  })
}
