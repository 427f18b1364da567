export { limits as typesettingLimits, type PlacedBox, type Typeset } from './setting.ts'
export { closeTypesetters, typeset, type ToTypeset } from './typeset.ts'
