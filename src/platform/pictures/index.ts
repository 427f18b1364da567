export { examinePicture, type PictureBounds } from './examine-picture.ts'
export { isCrop, isFocus, type Crop, type Focus } from './frame.ts'
export { makeBanner, makeVariants, usualVariants, type VariantOptions } from './make-variants.ts'
export { closePictures } from './picture-pool.ts'
export {
  limits as pictureLimits,
  type MadeVariants,
  type Picture,
  type PictureFormat,
  type PictureRefusal,
  type PictureSource,
  type RefusedPicture,
  type Variant,
  type VariantFormat,
} from './picture.ts'
