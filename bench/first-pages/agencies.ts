/** Who writes: lines of the head as offices print them, the symbol they use, where they sit and who signs for them. */
export type Agency = {
  readonly superior: readonly string[]
  readonly lines: readonly string[]
  readonly symbol: string
  /** Units or fields that stand in the symbol of a công văn. */
  readonly units: readonly string[]
  readonly place: string
  /** Form of signing and titles, one line each, as printed. */
  readonly signs: readonly (readonly string[])[]
  readonly party?: boolean
}

const committee = [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], ['CHỦ TỊCH'], ['Q. CHỦ TỊCH']] // prettier-ignore
const directorate = [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'], ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH']] // prettier-ignore
const office = [['TRƯỞNG PHÒNG'], ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']]

export const agencies: readonly Agency[] = [
  { superior: ['UBND TỈNH QUẢNG TRỊ'], lines: ['ỦY BAN NHÂN DÂN', 'HUYỆN ĐAKRÔNG'], symbol: 'UBND', units: ['VX', 'TCKH', 'NN', 'NC'], place: 'Đakrông', signs: committee },
  { superior: [], lines: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG TRỊ'], symbol: 'UBND', units: ['KT', 'TH', 'KGVX'], place: 'Quảng Trị', signs: committee },
  { superior: ['UBND HUYỆN ĐAKRÔNG'], lines: ['PHÒNG TÀI CHÍNH - KẾ HOẠCH'], symbol: 'TCKH', units: ['NS', 'ĐT'], place: 'Đakrông', signs: office },
  { superior: ['ỦY BAN NHÂN DÂN', 'HUYỆN ĐAKRÔNG'], lines: ['PHÒNG LAO ĐỘNG - THƯƠNG BINH', 'VÀ XÃ HỘI'], symbol: 'LĐTBXH', units: ['BTXH', 'CSNCC'], place: 'Krông Klang', signs: office },
  { superior: ['UBND HUYỆN ĐAKRÔNG'], lines: ['VĂN PHÒNG HĐND VÀ UBND'], symbol: 'VP', units: ['TH', 'HCTC'], place: 'Đakrông', signs: [['CHÁNH VĂN PHÒNG'], ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']] },
  { superior: ['HUYỆN ĐAKRÔNG'], lines: ['ỦY BAN NHÂN DÂN', 'XÃ TÀ RỤT'], symbol: 'UBND', units: ['ĐC', 'VHXH'], place: 'Tà Rụt', signs: committee },
  { superior: ['UBND HUYỆN HƯỚNG HÓA'], lines: ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN KHE SANH'], symbol: 'UBND', units: ['TP', 'XD'], place: 'Khe Sanh', signs: committee },
  { superior: ['UBND TỈNH QUẢNG TRỊ'], lines: ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'], symbol: 'SNNMT', units: ['KHTC', 'TTBVTV'], place: 'Quảng Trị', signs: directorate },
  { superior: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG TRỊ'], lines: ['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH'], symbol: 'SVHTTDL', units: ['QLVH', 'VP'], place: 'Đông Hà', signs: directorate },
  { superior: ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'], lines: ['CHI CỤC KIỂM LÂM'], symbol: 'CCKL', units: ['QLBVR', 'TTPC'], place: 'Đông Hà', signs: [['CHI CỤC TRƯỞNG'], ['KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG']] },
  { superior: ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'QUẢNG TRỊ'], lines: ['TRƯỜNG THPT ĐAKRÔNG'], symbol: 'THPTĐK', units: ['CM'], place: 'Đakrông', signs: [['HIỆU TRƯỞNG'], ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']] },
  { superior: ['UBND HUYỆN ĐAKRÔNG'], lines: ['TRƯỜNG PTDTBT TIỂU HỌC', 'VÀ TRUNG HỌC CƠ SỞ A VAO'], symbol: 'PTDTBT', units: ['CM', 'HC'], place: 'A Vao', signs: [['HIỆU TRƯỞNG']] },
  { superior: [], lines: ['BỘ NỘI VỤ'], symbol: 'BNV', units: ['CCVC', 'VTLTNN', 'TCBC'], place: 'Hà Nội', signs: [['BỘ TRƯỞNG'], ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'], ['TL. BỘ TRƯỞNG', 'VỤ TRƯỞNG VỤ TỔ CHỨC - BIÊN CHẾ']] },
  { superior: ['BỘ TÀI CHÍNH'], lines: ['KHO BẠC NHÀ NƯỚC', 'KHU VỰC XI'], symbol: 'KBNN', units: ['KSC', 'KTNN'], place: 'Huế', signs: directorate },
  { superior: ['BỘ CÔNG AN'], lines: ['CÔNG AN TỈNH QUẢNG TRỊ'], symbol: 'CAT', units: ['PV01', 'PA05'], place: 'Quảng Trị', signs: [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']] },
  { superior: [], lines: ['HỘI ĐỒNG NHÂN DÂN', 'HUYỆN ĐAKRÔNG'], symbol: 'HĐND', units: ['TT', 'VP'], place: 'Đakrông', signs: [['TM. HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'], ['TM. THƯỜNG TRỰC HĐND', 'PHÓ CHỦ TỊCH'], ['CHỦ TỊCH']] },
  { superior: ['UBND TỈNH QUẢNG TRỊ'], lines: ['BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ', 'XÂY DỰNG CÁC CÔNG TRÌNH', 'GIAO THÔNG TỈNH QUẢNG TRỊ'], symbol: 'BQLDA', units: ['KTTĐ', 'TCKT'], place: 'Đông Hà', signs: directorate },
  { superior: ['UBND HUYỆN ĐAKRÔNG'], lines: ['TRUNG TÂM VĂN HÓA THÔNG TIN', '- THỂ DỤC THỂ THAO'], symbol: 'TTVHTT', units: ['NV'], place: 'Đakrông', signs: directorate },
  { superior: [], lines: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH'], symbol: 'UBND', units: ['ĐT', 'VX', 'KT'], place: 'Thành phố Hồ Chí Minh', signs: committee },
  { superior: ['CHÍNH PHỦ'], lines: ['THANH TRA CHÍNH PHỦ'], symbol: 'TTCP', units: ['C.IV', 'KHTH'], place: 'Hà Nội', signs: [['TỔNG THANH TRA'], ['KT. TỔNG THANH TRA', 'PHÓ TỔNG THANH TRA CHÍNH PHỦ']] },
  { superior: ['TÒA ÁN NHÂN DÂN', 'TỈNH QUẢNG TRỊ'], lines: ['TÒA ÁN NHÂN DÂN', 'KHU VỰC 3'], symbol: 'TA', units: ['VP'], place: 'Đakrông', signs: [['CHÁNH ÁN'], ['KT. CHÁNH ÁN', 'PHÓ CHÁNH ÁN']] },
  { superior: ['UBND HUYỆN ĐAKRÔNG'], lines: ['BAN CHỈ ĐẠO PHÒNG, CHỐNG', 'THIÊN TAI VÀ TÌM KIẾM CỨU NẠN'], symbol: 'BCĐ', units: ['PCTT'], place: 'Đakrông', signs: [['TRƯỞNG BAN'], ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND HUYỆN']] },
  { superior: ['BẢO HIỂM XÃ HỘI TỈNH QUẢNG TRỊ'], lines: ['BẢO HIỂM XÃ HỘI', 'CƠ SỞ HƯỚNG HÓA'], symbol: 'BHXH', units: ['TST', 'CĐBHXH'], place: 'Hướng Hóa', signs: directorate },
  { superior: ['TẬP ĐOÀN BƯU CHÍNH', 'VIỄN THÔNG VIỆT NAM'], lines: ['VNPT QUẢNG TRỊ'], symbol: 'VNPT-QTI', units: ['KTĐT'], place: 'Đông Hà', signs: directorate },
  { superior: ['ỦY BAN MTTQ VIỆT NAM', 'TỈNH QUẢNG TRỊ'], lines: ['ỦY BAN MTTQ VIỆT NAM', 'HUYỆN ĐAKRÔNG'], symbol: 'MTTQ', units: ['BTT'], place: 'Đakrông', signs: [['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'], ['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH']] },
  { superior: ['TỈNH ỦY QUẢNG TRỊ'], lines: ['HUYỆN ỦY ĐAKRÔNG'], symbol: 'HU', units: [''], place: 'Đakrông', signs: [['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'], ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'], ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']], party: true },
  { superior: ['HUYỆN ỦY ĐAKRÔNG'], lines: ['BAN TUYÊN GIÁO'], symbol: 'BTGHU', units: [''], place: 'Đakrông', signs: [['TRƯỞNG BAN'], ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']], party: true },
  { superior: ['ĐẢNG BỘ HUYỆN ĐAKRÔNG'], lines: ['ĐẢNG ỦY XÃ BA LÒNG'], symbol: 'ĐU', units: [''], place: 'Ba Lòng', signs: [['T/M ĐẢNG ỦY', 'BÍ THƯ'], ['T/M BAN CHẤP HÀNH', 'PHÓ BÍ THƯ']], party: true },
] // prettier-ignore
