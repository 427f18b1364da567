import type { Scene } from './landscape.ts'

/** A made-up picture with what is said of it. */
export type DemoPicture = {
  readonly file: string
  readonly scene: Scene
  readonly name: string
  readonly alt: string
  readonly caption: string
}

const dawn = { sky: [[250, 196, 150], [255, 238, 214]], river: [236, 196, 170] } as const // prettier-ignore
const day = { sky: [[120, 170, 220], [235, 225, 200]], river: [150, 190, 205] } as const // prettier-ignore
const rain = { sky: [[130, 145, 158], [205, 210, 208]], river: [160, 172, 172] } as const // prettier-ignore
const green = [[110, 140, 150], [80, 125, 110], [55, 100, 70], [40, 75, 45]] as const // prettier-ignore
const harvest = [[140, 150, 130], [150, 150, 90], [196, 168, 78], [168, 130, 52]] as const // prettier-ignore
const misty = [[150, 165, 170], [110, 135, 135], [75, 105, 95], [50, 78, 66]] as const // prettier-ignore

/** The district's pictures; the first two are also a commune's each. */
export const demoPictures: readonly DemoPicture[] = [
  { file: 'lua-ray-ven-song.png', scene: { ...day, hills: harvest, seed: 3 }, name: 'Lúa rẫy ven sông', alt: 'Nương lúa vàng trên sườn đồi, dưới chân đồi là khúc sông uốn quanh', caption: 'Nương lúa rẫy vào vụ gặt.' }, // prettier-ignore
  { file: 'nui-rung-buoi-sang.png', scene: { ...dawn, hills: green, seed: 6 }, name: 'Núi rừng buổi sáng', alt: 'Mặt trời mới lên sau nhiều lớp núi xanh, con sông nhỏ chảy giữa hai bờ rừng', caption: 'Rừng đầu nguồn lúc sáng sớm.' }, // prettier-ignore
  { file: 'song-mua-mua.png', scene: { ...rain, hills: misty, seed: 9 }, name: 'Sông mùa mưa', alt: 'Trời nhiều mây, núi mờ trong hơi nước, sông đầy nước', caption: 'Nước sông lên trong mùa mưa.' }, // prettier-ignore
  { file: 'doi-que.png', scene: { ...day, hills: green, seed: 14 }, name: 'Đồi cây gỗ lớn', alt: 'Những quả đồi trồng cây xanh nối nhau, phía trước có dòng suối', caption: 'Đồi trồng cây gỗ lớn.' }, // prettier-ignore
]
