import type { RemarkStatus } from '../consultation.ts'

export type SampleRemark = {
  readonly article: string
  readonly said: string
  readonly name: string
  /** Absent: nobody has answered yet; `hidden`: it was not shown. */
  readonly answer?: readonly [RemarkStatus, string]
  readonly hidden?: string
}

export type SampleDraft = {
  readonly title: string
  readonly lead: string
  readonly kind: 'normative' | 'other'
  /** Days from today. */
  readonly opens: number
  readonly closes: number
  readonly text: string
  readonly remarks: readonly SampleRemark[]
  readonly report?: string
  /** Reference of the document that it became. */
  readonly result?: string
}

/** Drafts of the district on which people remark. Invented for trying out. */
export const districtDrafts: readonly SampleDraft[] = [
  {
    title: 'Dự thảo Quy định quản lý chợ phiên, điểm bán nông sản trên địa bàn huyện',
    lead: 'Quy định chỗ bán, giờ bán, phí chỗ ngồi ở chợ phiên. Bà con buôn bán, trồng trọt nên đọc và góp ý.',
    kind: 'normative',
    opens: -9,
    closes: 21,
    text: [
      'Căn cứ Luật Tổ chức chính quyền địa phương; theo đề nghị của Trưởng phòng Kinh tế và Hạ tầng.',
      'Điều 1. Phạm vi',
      'Quy định này áp dụng với chợ phiên và điểm bán nông sản do xã, thị trấn mở.',
      'Điều 2. Giờ họp chợ',
      'Chợ phiên họp từ 5 giờ đến 11 giờ vào ngày do xã chọn, thông báo trước ít nhất 7 ngày.',
      'Điều 3. Chỗ bán của bà con',
      'Mỗi chợ dành ít nhất một phần ba số chỗ cho người trồng, người nuôi tự bán, không thu phí chỗ ngồi.',
      'Điều 4. Vệ sinh',
      'Người bán giữ sạch chỗ của mình; xã bố trí thùng rác và nước sạch.',
      'Điều 5. Thi hành',
      'Quy định này có hiệu lực sau 10 ngày kể từ ngày ký.',
    ].join('\n\n'),
    remarks: [
      {
        article: 'dieu-2',
        said: 'Đường từ thôn A Đu ra chợ xa, mùa mưa đi 2 tiếng. Đề nghị cho họp đến 12 giờ trưa.',
        name: 'Hồ Thị Nhung',
      },
      {
        article: 'dieu-3',
        said: 'Nên ghi rõ bà con các xã khác đến bán cũng được ngồi không mất phí.',
        name: '',
        answer: ['accepted', 'Cảm ơn ý kiến. Dự thảo sẽ ghi rõ áp dụng cho bà con mọi xã trong huyện.'],
      },
      { article: 'dieu-4', said: 'Cần có nhà vệ sinh cho phụ nữ ở chợ.', name: 'Bà con thôn Klu' },
    ],
  },
  {
    title: 'Dự thảo Quy định phân loại, thu gom, xử lý rác thải sinh hoạt và mức thu dịch vụ',
    lead: 'Thay quy định năm 2021: cách để rác, ngày xe đến, hộ nào không phải trả tiền.',
    kind: 'normative',
    opens: -75,
    closes: -45,
    text: [
      'Điều 1. Phạm vi, đối tượng',
      'Quy định này áp dụng với mọi hộ gia đình, cơ quan, trường học, cơ sở kinh doanh.',
      'Điều 2. Phân loại tại nhà',
      'Rác để thành ba loại.',
      'Điều 3. Mức thu',
      'Hộ nghèo không phải trả. Các hộ khác trả theo phụ lục.',
    ].join('\n\n'),
    remarks: [
      {
        article: 'dieu-2',
        said: 'Vỏ chai thuốc trừ sâu bà con vứt ở bờ ruộng nhiều, cần chỗ bỏ riêng.',
        name: 'Hồ Văn Lương',
        answer: [
          'accepted',
          'Đã bổ sung: pin, bóng đèn, chai thuốc trừ sâu để riêng, xã thu mỗi tháng một lần.',
        ],
      },
      {
        article: 'dieu-3',
        said: 'Hộ cận nghèo cũng khó khăn, đề nghị không thu.',
        name: '',
        answer: ['accepted', 'Đã bổ sung hộ cận nghèo.'],
      },
      {
        article: 'dieu-3',
        said: 'Đề nghị không thu tiền của tất cả các hộ.',
        name: 'Nguyễn Văn Tâm',
        answer: [
          'explained',
          'Ngân sách huyện chưa đủ để chi toàn bộ. Mức thu được giữ ở mức thấp nhất theo khung của tỉnh.',
        ],
      },
      {
        article: '',
        said: 'Nên có tranh hướng dẫn dán ở nhà sinh hoạt cộng đồng, chữ to, có tiếng Bru - Vân Kiều.',
        name: 'Cô giáo xã Tà Long',
        answer: [
          'accepted-in-part',
          'Sẽ in tranh gửi các thôn. Việc dịch ra tiếng Bru - Vân Kiều làm ở các thôn có nhu cầu.',
        ],
      },
      { article: '', said: 'Mua hàng rẻ ở trang của tôi.', name: '', hidden: 'Quảng cáo, không phải góp ý' },
    ],
    report:
      'Có 4 ý kiến về dự thảo. Tiếp thu 2, tiếp thu một phần 1, giải trình 1. Dự thảo đã bổ sung rác nguy hại để riêng và miễn thu với hộ cận nghèo.',
    result: '11/2026/QĐ-UBND',
  },
  {
    title: 'Dự thảo Kế hoạch tổ chức ngày hội văn hóa các dân tộc huyện năm 2027',
    lead: 'Chọn ngày, nơi tổ chức và các môn thi. Mời các thôn, đội văn nghệ góp ý.',
    kind: 'other',
    opens: 4,
    closes: 25,
    text: [
      'Điều 1. Thời gian, địa điểm',
      'Ngày hội tổ chức trong ba ngày của tháng 3 năm 2027 tại thị trấn Krông Klang.',
      'Điều 2. Nội dung',
      'Thi hát dân ca, bắn nỏ, đi cà kheo, nấu món ăn của đồng bào.',
    ].join('\n\n'),
    remarks: [],
  },
]

/** What a commune asks its people, `{place}` its name. Invented for trying out. */
export const communeDraft: SampleDraft = {
  title: 'Dự thảo Quy ước giữ gìn vệ sinh đường thôn của {place}',
  lead: 'Ai quét đường, ngày nào, góp bao nhiêu công. Bà con cho ý kiến.',
  kind: 'other',
  opens: -3,
  closes: 12,
  text: [
    'Điều 1. Ngày vệ sinh chung',
    'Cả thôn làm vệ sinh đường vào sáng chủ nhật đầu tháng.',
    'Điều 2. Góp công',
    'Mỗi hộ cử một người. Hộ già yếu, neo đơn không phải góp.',
  ].join('\n\n'),
  remarks: [{ article: 'dieu-1', said: 'Ngày mùa xin lùi lại một tuần.', name: '' }],
}
