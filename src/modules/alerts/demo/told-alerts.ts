import type { IssueText } from '../alert.ts'

type Told = {
  readonly kind: string
  /** Hours from now. */
  readonly from: number
  readonly until: number
  readonly drill?: boolean
  readonly text: Pick<IssueText, 'scale' | 'rank' | 'headline' | 'happening' | 'advice' | 'certainty' | 'phones' | 'source' | 'areaNote'> // prettier-ignore
}

const told = (
  kind: string,
  [from, until]: readonly [number, number],
  text: Partial<Told['text']> & Pick<Told['text'], 'rank' | 'headline' | 'advice'>,
  drill = false,
): Told => ({
  kind,
  from,
  until,
  drill,
  text: {
    scale: 'disaster',
    happening: '',
    certainty: 'Likely',
    phones: 'Trực ban phòng, chống thiên tai huyện: 0233 3886 222\nCấp cứu: 115\nCứu nạn: 112',
    source: 'Dữ liệu mẫu',
    areaNote: '',
    ...text,
  },
})

/** A landslide on the upper communes: in force while the demo is looked at. */
export const landslide = told('landslide', [-3, 45], {
  rank: 2,
  headline: 'Nguy cơ sạt lở đất ở các xã vùng cao do mưa nhiều ngày',
  happening:
    'Đất trên các taluy dọc Quốc lộ 15D và đường vào các thôn đã no nước, có thể sạt bất cứ lúc nào.',
  advice:
    'Không đi qua chỗ đất mới nứt, cây nghiêng, nước suối bỗng đục.\nNhà dưới chân đồi chuyển sang nhà sinh hoạt thôn trước khi trời tối.\nThấy đất nứt thì báo ngay cho trưởng thôn.',
  areaNote: 'Nhất là các đoạn dốc trên Quốc lộ 15D.',
})

/** The issue before it, graver than what came: the second one says so. */
export const landslideBefore = {
  ...landslide.text,
  rank: 3,
  headline: 'Nguy cơ cao sạt lở đất ở các xã vùng cao',
}

/** What one commune warned of. */
export const ford = told('road-closed', [-2, 20], {
  scale: 'general',
  rank: 2,
  headline: 'Ngầm tràn vào thôn không qua được, nước ngập hơn 1 mét',
  advice: 'Không lội, không đi xe máy qua ngầm.\nCó việc gấp thì gọi trực ban xã để được đưa đường vòng.',
  certainty: 'Observed',
  phones: 'Trực ban xã: 0233 3886 345',
})

/** Alerts of the past months, ended by their time or by a word. */
export const past: readonly (Told & { readonly clear?: string })[] = [
  {
    ...told('storm', [-24 * 20, -24 * 18], {
      rank: 3,
      headline: 'Bão gây mưa rất to và gió giật mạnh trên toàn huyện',
      advice:
        'Chằng chống nhà cửa, chặt cành cây gần nhà.\nTrữ nước sạch, gạo, đèn pin cho ba ngày.\nỞ trong nhà khi gió mạnh.',
    }),
    clear: 'Bão đã tan thành vùng áp thấp. Bà con kiểm tra mái nhà, đường điện trước khi dùng lại.',
  },
  told('cold', [-24 * 9, -24 * 6], {
    rank: 1,
    headline: 'Rét đậm về đêm và sáng ở vùng núi cao',
    advice:
      'Giữ ấm cho người già và trẻ nhỏ.\nKhông đốt than trong phòng kín.\nChe chắn chuồng, cho trâu bò ăn đủ.',
  }),
]

/** An exercise of last week. */
export const exercise = told(
  'flash-flood',
  [-24 * 7, -24 * 7 + 4],
  {
    rank: 4,
    headline: 'Lũ quét trên suối, toàn thôn sơ tán lên nhà sinh hoạt cộng đồng',
    advice:
      'Nghe kẻng thì ra điểm tập trung.\nTổ xung kích đi từng nhà.\nĐiểm danh ở nhà sinh hoạt cộng đồng.',
  },
  true,
)
