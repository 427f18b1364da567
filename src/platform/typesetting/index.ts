export { closeTypesetters } from './setting-pool.ts'
export { limits as typesettingLimits, type PlacedBox, type Typeset } from './setting.ts'
export { typeset, type ToTypeset } from './typeset.ts'
