/** A part of an upright picture: shares of its width and height, 0 to 1, from the upper left corner. */
export type Crop = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The point that must stay in sight: shares of the width and height of the upright picture, 0 to 1. */
export type Focus = { readonly x: number; readonly y: number }

/** What of a picture is shown: everything, a part, or the largest banner of 16:9 around a point. */
export type Frame =
  | { readonly kind: 'whole' }
  | { readonly kind: 'crop'; readonly crop: Crop }
  | { readonly kind: 'banner'; readonly focus: Focus }

export type Size = { readonly width: number; readonly height: number }
export type Area = Size & { readonly left: number; readonly top: number }

/** Shares come from sliders and forms and are added up: this much beyond the edge is the edge. */
const slack = 1e-6

const isShare = (value: number) => value >= 0 && value <= 1
const within = (value: number, most: number) => Math.min(Math.max(value, 0), most)

/** Asks whether a crop lies within the picture and has an area. */
export function isCrop({ x, y, width, height }: Crop): boolean {
  const inside = x + width <= 1 + slack && y + height <= 1 + slack
  return [x, y, width, height].every(isShare) && width > 0 && height > 0 && inside
}

/** Asks whether a point lies within the picture. */
export function isFocus({ x, y }: Focus): boolean {
  return isShare(x) && isShare(y)
}

function banner({ width, height }: Size, focus: Focus): Area {
  const wide = width * 9 > height * 16
  const area = {
    width: wide ? Math.max(1, Math.round((height * 16) / 9)) : width,
    height: wide ? height : Math.max(1, Math.round((width * 9) / 16)),
  }
  const left = within(Math.round(focus.x * width - area.width / 2), width - area.width)
  const top = within(Math.round(focus.y * height - area.height / 2), height - area.height)
  return { left, top, ...area }
}

/** The pixels of an upright picture that a frame shows; at least one. */
export function areaOf(frame: Frame, { width, height }: Size): Area {
  if (frame.kind === 'banner') return banner({ width, height }, frame.focus)
  if (frame.kind === 'whole') return { left: 0, top: 0, width, height }
  const { crop } = frame
  const left = within(Math.round(crop.x * width), width - 1)
  const top = within(Math.round(crop.y * height), height - 1)
  const right = Math.max(left + 1, within(Math.round((crop.x + crop.width) * width), width))
  const bottom = Math.max(top + 1, within(Math.round((crop.y + crop.height) * height), height))
  return { left, top, width: right - left, height: bottom - top }
}
