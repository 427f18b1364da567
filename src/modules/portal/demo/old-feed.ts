import type { Files, Kept } from '#platform/files/index.ts'

const items = [
  [
    'Đại hội thể dục thể thao huyện lần thứ VII',
    'Văn hóa',
    'Thu, 08 Jul 2021 09:00:00 +0700',
    'dai-hoi-tdtt-101',
  ],
  ['Lịch tiêm phòng gia súc vụ xuân', 'Thông báo', 'Mon, 14 Feb 2022 15:20:00 +0700', 'lich-tiem-phong-102'],
  ['Khánh thành cầu treo bản Ka Túp', 'Tin tức', 'Tue, 20 Sep 2022 10:45:00 +0700', 'cau-treo-ka-tup-103'],
] as const

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Trang cũ (mẫu)</title><link>https://trang-cu.example.vn/</link>${items
  .map(
    ([title, section, day, name]) => `
<item><title>${title} (bài mẫu)</title><link>https://trang-cu.example.vn/vi/news/tin/${name}.html</link><category>${section}</category><pubDate>${day}</pubDate>
<description>&lt;p&gt;Bài mẫu của trang cũ, để thử chuyển.&lt;/p&gt;</description></item>`,
  )
  .join('')}
</channel></rss>`

/** The feed of an old site, a sample: what an administrator of the demo tries bringing over with. */
export async function keepOldFeed(files: Files): Promise<Kept> {
  async function* bytes() {
    yield new TextEncoder().encode(feed)
  }
  return files.layDown(bytes(), { name: 'nguon-tin-trang-cu.xml', kind: 'txt', maxBytes: 100_000 })
}
