const reach = 5
const step = 0.25

/**
 * The angle in degrees by which a scan's lines fall to the right (positive: clockwise), between -5 and 5: the one at which the rows
 * of ink are told apart best. `gray` holds one byte per pixel, row by row, about 800 pixels wide.
 */
export function skewOf(gray: Uint8Array, width: number, height: number): number {
  const ink = inkOf(gray, width, height)
  if (ink.length < 400) return 0
  let best = { angle: 0, contrast: contrastAt(ink, 0, width, height) * 1.01 }
  for (let angle = -reach; angle <= reach; angle += step) {
    const contrast = contrastAt(ink, angle, width, height)
    if (contrast > best.contrast) best = { angle, contrast }
  }
  return best.angle
}

type Point = readonly [x: number, y: number]

/** Dark points away from the edges, where scanners leave shadows. */
function inkOf(gray: Uint8Array, width: number, height: number): Point[] {
  const [edgeX, edgeY] = [Math.round(width * 0.04), Math.round(height * 0.03)]
  const points: Point[] = []
  for (let y = edgeY; y < height - edgeY; y++)
    for (let x = edgeX; x < width - edgeX; x++) if (gray[y * width + x]! < 128) points.push([x, y])
  const every = Math.ceil(points.length / 60_000)
  return every <= 1 ? points : points.filter((_, index) => index % every === 0)
}

function contrastAt(ink: readonly Point[], angle: number, width: number, height: number): number {
  const slope = Math.tan((angle * Math.PI) / 180)
  const margin = Math.ceil(width * Math.abs(slope)) + 1
  const rows = new Uint32Array(height + 2 * margin + 1)
  for (const [x, y] of ink) rows[Math.round(y - x * slope) + margin]!++
  let contrast = 0
  for (let row = 1; row < rows.length; row++) contrast += (rows[row]! - rows[row - 1]!) ** 2
  return contrast
}
