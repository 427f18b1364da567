export { pictureAddress, qrSvg } from './qr-picture.ts'
export { limits as typesettingLimits, type PlacedBox, type Typeset } from './setting.ts'
export { closeTypesetters, typeset, type ToTypeset } from './typeset.ts'

/** The template of the marks that signatures show: data `{ kind, title, name, picture, millimetres, trial, width, height, size, italic, align }`. */
export const markTemplate = new URL('./mark.typ', import.meta.url)
