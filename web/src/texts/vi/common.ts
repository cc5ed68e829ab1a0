import type { common as japanese } from '../ja/common.ts'
import type { SameKeys } from '../same-keys.ts'

export const common: SameKeys<typeof japanese> = {
  loading: 'Đang tải…',
  failure: {
    title: 'Chưa thực hiện được',
    noAnswer: 'Không kết nối được. Hãy thử lại ở nơi có sóng tốt hơn.',
    unexpected: 'Đã xảy ra sự cố. Hãy chờ một lát rồi thử lại.',
    retry: 'Thử lại',
  },
  signIn: {
    title: 'Hãy đăng nhập',
    why: 'Hãy đăng nhập bằng LINE để xem thông báo của khu vực quý vị sống.',
    button: 'Đăng nhập bằng LINE',
    insideLine: 'Đã quá lâu nên quý vị bị đăng xuất. Hãy mở lại trang này từ màn hình trò chuyện LINE.',
  },
  categories: {
    notice: 'Thông báo',
    event: 'Sự kiện',
    garbage: 'Rác',
    safety: 'An ninh, giao thông',
    disaster: 'Phòng chống thiên tai',
    health: 'Sức khỏe, phúc lợi',
    school: 'Trẻ em, trường học',
    survey: 'Khảo sát',
    emergency: 'Khẩn cấp',
  },
}
