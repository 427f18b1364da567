/** Made-up names: families as they are common among Vân Kiều, Pa Cô (mostly Hồ) and Kinh of the district; nobody real is meant. */
const families = [
  'Hồ',
  'Hồ',
  'Hồ',
  'Hồ',
  'Hồ',
  'Nguyễn',
  'Nguyễn',
  'Lê',
  'Trần',
  'Phan',
  'Hoàng',
  'Võ',
  'Kray',
  'Côn',
]
const women = ['Thị', 'Thị', 'Thị Thu', 'Thị Kim', 'Thị Bích']
const men = ['Văn', 'Văn', 'Đức', 'Quang', 'Minh', 'Xuân']
const givenOfWomen = [
  'Mai',
  'Thương',
  'Lành',
  'Hiền',
  'Nhung',
  'Thảo',
  'Hằng',
  'Sương',
  'Liên',
  'Lan',
  'Hoa',
  'Nguyệt',
  'Kha',
  'Đơm',
  'Chanh',
  'Thiết',
  'Hợi',
  'Dung',
  'Oanh',
  'Ngân',
]
const givenOfMen = [
  'Khăm',
  'Tăng',
  'Thời',
  'Hùng',
  'Dũng',
  'Thành',
  'Phong',
  'Lưu',
  'Vinh',
  'Ngãi',
  'Toàn',
  'Hương',
  'Bường',
  'Đề',
  'Sơn',
  'Thủy',
  'Lực',
  'Quý',
  'Tiến',
  'Nam',
]

/** Random numbers that are the same at every start (mulberry32). */
export function sameEveryTime(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A stream of different made-up names, the same at every start. */
export function* madeUpNames(seed: number): Generator<string, never> {
  const random = sameEveryTime(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  const given = new Set<string>()
  for (;;) {
    const woman = random() < 0.42
    const family = pick(families)
    const name = woman
      ? `${family} ${pick(women)} ${pick(givenOfWomen)}`
      : `${family} ${pick(men)} ${pick(givenOfMen)}`
    if (given.has(name) && given.size < 1200) continue
    given.add(name)
    yield name
  }
}
