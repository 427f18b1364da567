import { type Colour, drawPng } from './draw-png.ts'

const white: Colour = [255, 255, 255]
const hill: Colour = [38, 92, 62]
const sun: Colour = [214, 158, 46]
const water: Colour = [22, 108, 124]

/** A made-up emblem as PNG: a sun above a hill and a river in a ring; no authority bears it. */
export function drawEmblem(size = 256): Buffer {
  const middle = size / 2
  return drawPng(size, size, (x, y) => {
    const [across, down] = [(x - middle) / middle, (y - middle) / middle]
    const out = Math.hypot(across, down)
    if (out > 0.98) return white
    if (out > 0.88) return hill
    if (down > 0.42 + 0.06 * Math.sin(across * 9)) return water
    if (down > 0.1 - 0.45 * Math.cos(across * 2.2) + 0.25) return hill
    return Math.hypot(across, down + 0.25) < 0.26 ? sun : white
  })
}
