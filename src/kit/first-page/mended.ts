import { fold } from '#kit/vietnamese/index.ts'

/** Words of names and titles of organs, whose tone marks scans get wrong; no other word of administration folds to the same letters. */
const vocabulary = `
  ủy ban nhân dân; hội đồng nhân dân; văn phòng; ban quản lý dự án; đầu tư; xây dựng; công trình;
  giao thông; ban chỉ đạo; phòng, chống; thiên tai; tìm kiếm cứu nạn; kho bạc nhà nước; khu vực;
  bảo hiểm xã hội; chi cục; kiểm lâm; hạt kiểm lâm; công an; thanh tra; chính phủ; tòa án nhân dân;
  viện kiểm sát nhân dân; mặt trận tổ quốc; huyện ủy; tỉnh ủy; đảng ủy; đảng bộ; ban tuyên giáo;
  tập đoàn; bưu chính; viễn thông; việt nam; trung tâm; văn hóa; thể thao; thể dục; du lịch;
  tài chính; kế hoạch; lao động; thương binh; xã hội; nông nghiệp; môi trường; tài nguyên; giáo dục;
  đào tạo; tiểu học; trung học cơ sở; trung học phổ thông; mầm non; nội vụ; tư pháp; y tế; khoa học;
  công nghệ; thông tin; dân tộc; kinh tế; hạ tầng; bệnh viện; quảng trị; đakrông; thành phố;
  thị trấn; cơ sở; chủ tịch; trưởng ban; trưởng phòng; giám đốc; hiệu trưởng; cục trưởng; vụ trưởng;
  bộ trưởng; thứ trưởng; bí thư; chánh án; tổ chức; hành chính; biên chế`
  .split(';')
  .map((phrase) => phrase.trim())

const known = vocabulary
  .map((phrase) => ({ phrase, folded: fold(phrase) }))
  .toSorted((one, other) => other.folded.length - one.folded.length)

const sameLetters = (one: string, other: string) => fold(one.replaceAll(/ð/gi, 'đ')) === other

/** Gives the words of a name or title in capitals the tone marks that they have; other words stay. */
export function mended(text: string): string {
  const words = text.normalize('NFC').replaceAll('Ð', 'Đ').split(' ')
  const written: string[] = []
  for (let at = 0; at < words.length;) {
    const found = known.find(({ phrase, folded }) => {
      const length = phrase.split(' ').length
      return sameLetters(words.slice(at, at + length).join(' '), folded)
    })
    if (!found) written.push(words[at++]!)
    else {
      written.push(found.phrase.toLocaleUpperCase('vi'))
      at += found.phrase.split(' ').length
    }
  }
  return written.join(' ')
}
