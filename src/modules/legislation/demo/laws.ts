import type { RelationKind } from '../legal-document.ts'

/** A sample document as the demo tells it. */
export type SampleLaw = {
  readonly reference: string
  readonly by: 'committee' | 'council'
  readonly kind: string
  readonly field: string
  readonly issued: string
  readonly effective: string
  readonly abstract: string
  readonly articles: readonly (readonly [title: string, ...paragraphs: string[]])[]
  readonly relations?: Readonly<Partial<Record<RelationKind, string>>>
}

const carry = (who: string): readonly [string, ...string[]] => [
  'Tổ chức thực hiện',
  `${who}, Ủy ban nhân dân các xã, thị trấn và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành.`,
]
const local = 'Luật Tổ chức chính quyền địa phương'

/** Documents of the district, oldest first: some replace, amend or stand on others. Invented for trying out. */
export const districtLaws: readonly SampleLaw[] = [
  {
    reference: '03/2021/QĐ-UBND',
    by: 'committee',
    kind: 'quyet-dinh-qppl',
    field: 'hanh-chinh',
    issued: '2021-02-18',
    effective: '2021-03-01',
    abstract: 'Ban hành Quy chế hoạt động của Trang thông tin điện tử huyện Đakrông',
    articles: [
      [
        'Phạm vi điều chỉnh',
        'Quy chế này quy định việc cung cấp, cập nhật, quản lý thông tin trên Trang thông tin điện tử huyện và các trang thành phần.',
      ],
      [
        'Ban biên tập',
        'Ban biên tập do Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện làm Trưởng ban.',
        'Mỗi xã, thị trấn cử một cộng tác viên.',
      ],
      ['Thời hạn đăng tin', 'Văn bản mới ban hành được đăng trong 02 ngày làm việc kể từ ngày ký.'],
      carry('Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện'),
    ],
    relations: { 'based-on': local },
  },
  {
    reference: '05/2021/QĐ-UBND',
    by: 'committee',
    kind: 'quyet-dinh-qppl',
    field: 'dat-dai-moi-truong',
    issued: '2021-06-10',
    effective: '2021-06-20',
    abstract: 'Quy định thu gom, vận chuyển rác thải sinh hoạt trên địa bàn huyện Đakrông',
    articles: [
      ['Đối tượng áp dụng', 'Hộ gia đình, cơ quan, trường học, cơ sở kinh doanh trên địa bàn huyện.'],
      ['Phân loại rác', 'Rác được để thành ba loại: rác nấu nướng, rác bán được, rác còn lại.'],
      ['Ngày thu gom', 'Thị trấn Krông Klang thu gom hằng ngày. Các xã thu gom ít nhất hai lần mỗi tuần.'],
      carry('Trưởng phòng Tài nguyên và Môi trường'),
    ],
    relations: { 'based-on': `${local}\nLuật Bảo vệ môi trường` },
  },
  {
    reference: '12/NQ-HĐND',
    by: 'council',
    kind: 'nghi-quyet-qppl',
    field: 'tai-chinh',
    issued: '2021-12-17',
    effective: '2022-01-01',
    abstract: 'Về dự toán thu, chi ngân sách huyện năm 2022',
    articles: [
      [
        'Dự toán',
        'Thông qua dự toán thu ngân sách nhà nước trên địa bàn và dự toán chi ngân sách huyện năm 2022 theo phụ lục kèm theo.',
      ],
      [
        'Giám sát',
        'Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân huyện giám sát việc thực hiện.',
      ],
    ],
    relations: { 'based-on': `${local}\nLuật Ngân sách nhà nước` },
  },
  {
    reference: '02/2022/QĐ-UBND',
    by: 'committee',
    kind: 'quyet-dinh-qppl',
    field: 'nong-lam',
    issued: '2022-03-22',
    effective: '2022-04-01',
    abstract: 'Quy định hỗ trợ giống cây trồng, vật nuôi cho hộ nghèo, hộ cận nghèo',
    articles: [
      [
        'Đối tượng được hỗ trợ',
        'Hộ nghèo, hộ cận nghèo có tên trong danh sách được Ủy ban nhân dân xã công nhận.',
      ],
      [
        'Mức hỗ trợ',
        'Mỗi hộ được hỗ trợ một lần giống cây trồng hoặc vật nuôi, theo nhu cầu đăng ký và khả năng chăm sóc.',
      ],
      [
        'Cách đăng ký',
        'Hộ gia đình đăng ký với trưởng thôn. Trưởng thôn tổng hợp gửi xã trước ngày 15 tháng 3.',
      ],
      ['Kiểm tra sau hỗ trợ', 'Cán bộ nông nghiệp xã đến thăm sau 30 ngày và sau 6 tháng.'],
      carry('Trưởng phòng Nông nghiệp và Phát triển nông thôn'),
    ],
    relations: { 'based-on': local },
  },
  {
    reference: '08/CT-UBND',
    by: 'committee',
    kind: 'chi-thi',
    field: 'nong-lam',
    issued: '2022-09-05',
    effective: '2022-09-05',
    abstract: 'Về chủ động phòng, chống thiên tai và tìm kiếm cứu nạn mùa mưa lũ',
    articles: [
      [
        'Nhiệm vụ của xã',
        'Rà soát các hộ ở ven sông Đakrông, sườn dốc; lập danh sách, nơi sơ tán và người phụ trách từng hộ.',
      ],
      ['Trực ban', 'Trực 24 giờ mỗi ngày từ khi có tin bão, áp thấp nhiệt đới đến khi kết thúc.'],
    ],
  },
  {
    reference: '04/2023/QĐ-UBND',
    by: 'committee',
    kind: 'quyet-dinh-qppl',
    field: 'thong-tin-so',
    issued: '2023-03-13',
    effective: '2023-03-23',
    abstract:
      'Ban hành Quy chế quản lý, vận hành Cổng thông tin điện tử huyện Đakrông và các trang thành phần',
    articles: [
      ['Phạm vi điều chỉnh', 'Quy chế này áp dụng cho Cổng thông tin điện tử huyện và 46 trang thành phần.'],
      [
        'Thông tin phải có',
        'Mỗi trang đăng đủ các mục thông tin theo Nghị định của Chính phủ.',
        'Mục nào thiếu hoặc quá hạn thì người phụ trách được nhắc.',
      ],
      ['Duyệt tin', 'Tin, bài do một người viết và một người khác duyệt trước khi đăng.'],
      [
        'Trả lời người dân',
        'Câu hỏi của người dân được trả lời trong thời hạn ghi trên trang; quá hạn thì báo Chủ tịch Ủy ban nhân dân.',
      ],
      carry('Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện'),
    ],
    relations: {
      replaces: 'Quyết định số 03/2021/QĐ-UBND ngày 18/2/2021',
      'based-on': `${local}\nNghị định số 42/2022/NĐ-CP`,
    },
  },
  {
    reference: '57/KH-UBND',
    by: 'committee',
    kind: 'ke-hoach',
    field: 'thong-tin-so',
    issued: '2023-03-23',
    effective: '2023-03-23',
    abstract: 'Kế hoạch chuyển đổi số huyện Đakrông năm 2023',
    articles: [
      ['Mục tiêu', 'Văn bản đi, đến được xử lý trên mạng; mỗi thôn có một tổ công nghệ số cộng đồng.'],
      ['Kinh phí', 'Từ ngân sách huyện và nguồn hợp pháp khác.'],
    ],
    relations: { guides: 'Quyết định số 04/2023/QĐ-UBND' },
  },
  {
    reference: '06/2024/QĐ-UBND',
    by: 'committee',
    kind: 'quyet-dinh-qppl',
    field: 'nong-lam',
    issued: '2024-04-11',
    effective: '2024-05-01',
    abstract:
      'Sửa đổi, bổ sung một số điều của Quy định hỗ trợ giống cây trồng, vật nuôi cho hộ nghèo, hộ cận nghèo',
    articles: [
      ['Sửa đổi Điều 2', 'Mỗi hộ được hỗ trợ tối đa hai lần trong ba năm, mỗi lần một loại giống.'],
      [
        'Bổ sung Điều 3',
        'Hộ gia đình được đăng ký qua điện thoại của thôn hoặc trên cổng thông tin điện tử.',
      ],
      carry('Trưởng phòng Nông nghiệp và Phát triển nông thôn'),
    ],
    relations: { amends: 'Quyết định số 02/2022/QĐ-UBND ngày 22/3/2022' },
  },
  {
    reference: '09/2025/QĐ-UBND',
    by: 'committee',
    kind: 'quyet-dinh-qppl',
    field: 'giao-thong',
    issued: '2025-08-20',
    effective: '2025-09-01',
    abstract: 'Quy định tải trọng, giờ hoạt động của xe tải trên đường thôn, đường liên xã',
    articles: [
      ['Đường áp dụng', 'Các tuyến đường thôn, đường liên xã do huyện và xã quản lý.'],
      ['Tải trọng', 'Xe có tải trọng trên 10 tấn không đi vào đường thôn, trừ xe cứu hộ, cứu nạn.'],
      ['Giờ hoạt động', 'Xe tải không chạy qua cổng trường trong 30 phút đầu giờ và cuối giờ học.'],
      carry('Trưởng Công an huyện'),
    ],
    relations: { 'based-on': local },
  },
  {
    reference: '11/2026/QĐ-UBND',
    by: 'committee',
    kind: 'quyet-dinh-qppl',
    field: 'dat-dai-moi-truong',
    issued: '2026-11-12',
    effective: '2027-01-01',
    abstract:
      'Quy định phân loại, thu gom, xử lý rác thải sinh hoạt và mức thu dịch vụ trên địa bàn huyện Đakrông',
    articles: [
      [
        'Phạm vi, đối tượng',
        'Quy định này áp dụng với mọi hộ gia đình, cơ quan, trường học, cơ sở kinh doanh.',
      ],
      [
        'Phân loại tại nhà',
        'Rác để thành ba loại. Pin, bóng đèn, chai thuốc trừ sâu để riêng, xã thu mỗi tháng một lần.',
      ],
      ['Mức thu', 'Hộ nghèo, hộ cận nghèo không phải trả. Các hộ khác trả theo phụ lục.'],
      ['Chuyển tiếp', 'Hợp đồng thu gom đang thực hiện được tiếp tục đến hết thời hạn.'],
      carry('Trưởng phòng Nông nghiệp và Môi trường'),
    ],
    relations: { replaces: 'Quyết định số 05/2021/QĐ-UBND ngày 10/6/2021', 'based-on': local },
  },
]

/** What each commune shows, `{place}` its name. Invented for trying out. */
export const communeLaws: readonly SampleLaw[] = [
  {
    reference: '15/KH-UBND',
    by: 'committee',
    kind: 'ke-hoach',
    field: 'lao-dong-xa-hoi',
    issued: '2026-02-10',
    effective: '2026-02-10',
    abstract: 'Kế hoạch giảm nghèo năm 2026 của {place}',
    articles: [
      ['Mục tiêu', 'Mỗi hộ nghèo có một người được hướng dẫn cách làm ăn phù hợp.'],
      ['Cách làm', 'Họp thôn để chọn hộ, chọn việc; công khai danh sách tại nhà sinh hoạt cộng đồng.'],
    ],
    relations: { 'based-on': 'Quyết định số 02/2022/QĐ-UBND ngày 22/3/2022' },
  },
  {
    reference: '41/QĐ-UBND',
    by: 'committee',
    kind: 'quyet-dinh',
    field: 'thong-tin-so',
    issued: '2026-05-21',
    effective: '2026-05-21',
    abstract: 'Thành lập tổ công nghệ số cộng đồng các thôn của {place}',
    articles: [
      ['Thành lập', 'Mỗi thôn có một tổ từ ba đến năm người, trưởng thôn làm tổ trưởng.'],
      ['Nhiệm vụ', 'Giúp bà con dùng điện thoại làm thủ tục, tra cứu hồ sơ, gửi phản ánh.'],
    ],
    relations: { guides: '57/KH-UBND' },
  },
]
