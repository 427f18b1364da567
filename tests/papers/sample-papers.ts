import {
  type Paper,
  paperTypes,
  parseBody,
  receiverLines,
  signatureOf,
  skeletonOf,
} from '#kit/papers/index.ts'

export const organ = 'Ủy ban nhân dân huyện Đakrông'
const words =
  'rà soát, cập nhật số liệu về hộ nghèo, hộ cận nghèo trên địa bàn và báo cáo kết quả đúng thời hạn'

const texts: Readonly<Record<string, string>> = {
  'quyet-dinh': `CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN ĐAKRÔNG
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 45/TTr-NV ngày 20 tháng 11 năm 2026.
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công nghệ số cộng đồng xã Tà Long gồm các ông, bà có tên trong danh sách kèm theo Quyết định này.
Điều 2. Nhiệm vụ của Tổ công nghệ số cộng đồng
1. Hướng dẫn người dân sử dụng dịch vụ công trực tuyến, thanh toán không dùng tiền mặt và các nền tảng số thiết yếu.
a) Tại nhà văn hóa thôn, ít nhất 02 buổi mỗi tháng;
b) Tại nhà đối với người già, người khuyết tật.
2. Báo cáo kết quả hằng tháng về Ủy ban nhân dân xã trước ngày 25.
Điều 3. Chánh Văn phòng, Trưởng phòng Nội vụ và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.

Phụ lục I
DANH SÁCH THÀNH VIÊN TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG XÃ TÀ LONG
| TT | Họ và tên | Chức vụ | Nhiệm vụ | Phụ cấp (đồng) |
|---|---|---|---|---|
| 1 | Hồ Văn Tăng | Phó Chủ tịch Ủy ban nhân dân xã | Tổ trưởng | 500.000 |
| 2 | Hồ Thị Mai | Bí thư Đoàn xã | Tổ phó | 400.000 |
| 3 | Nguyễn Thị Thủy Tiên | Công chức Văn hóa - Xã hội | Thành viên | 1.300.000 |`,
  'cong-van': `Kính gửi:
- Ủy ban nhân dân các xã, thị trấn;
- Các phòng, ban, ngành cấp huyện.
Thực hiện Công văn số 3215/UBND-NN ngày 18 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Quảng Trị về việc chủ động ứng phó với mưa lũ, Ủy ban nhân dân huyện yêu cầu:
1. Theo dõi chặt chẽ diễn biến mưa lũ; rà soát các khu vực có nguy cơ sạt lở đất để chủ động di dời dân trước 17 giờ ngày 24 tháng 11 năm 2026.
2. Tổ chức trực ban 24/24 giờ, báo cáo trước 16 giờ hằng ngày.
Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện.`,
}

/** Something in every open place of a starting text. */
const filled = (code: string) => skeletonOf(code, organ).replaceAll(/…\./g, '…').replaceAll('…', words)

const footed =
  'Địa chỉ: thị trấn Krông Klang, huyện Đakrông, tỉnh Quảng Trị; điện thoại: 0233.3886250; thư điện tử: dakrong@quangtri.gov.vn'

/** A whole paper of a type, numbered and dated, made from the words of an office. */
export function samplePaper(code: string, changes: Partial<Paper> & { readonly text?: string } = {}): Paper {
  const { text = texts[code] ?? filled(code), ...more } = changes
  const type = paperTypes.find((one) => one.code === code)!
  const chair = signatureOf({ form: 'TM.', organ, head: 'Chủ tịch', post: 'Chủ tịch', name: 'Lê Đắc Quỳnh' })
  const two = type.family === 'minutes' || type.family === 'agreement'
  const read = parseBody(text)
  return {
    typeCode: code,
    organ,
    number: more.draft ? '' : '15',
    symbol: [type.abbreviation, 'UBND'].filter(Boolean).join('-'),
    place: 'Đakrông',
    ...(more.draft ? {} : { date: new Temporal.PlainDate(2026, 1, 5) }),
    abstract: 'về việc thành lập Tổ công nghệ số cộng đồng xã Tà Long',
    ...read,
    addressees: read.addressees.length > 0 ? read.addressees : type.family === 'telegram' ? ['Ủy ban nhân dân các xã, thị trấn', 'Các phòng, ban, ngành cấp huyện'] : [], // prettier-ignore
    signatures: two ? [{ lines: ['THƯ KÝ'], name: 'Hồ Thị Mai' }, { ...chair }] : [chair],
    receivers: receiverLines({ asAbove: true, article: type.family === 'decision' ? 'Điều 3' : undefined, others: ['Thường trực Huyện ủy', 'Thường trực HĐND huyện'], unit: 'VX' }), // prettier-ignore
    drafter: 'PL.(20)',
    contact: footed,
    written: new Temporal.PlainDate(2026, 1, 5),
    ...more,
  }
}
