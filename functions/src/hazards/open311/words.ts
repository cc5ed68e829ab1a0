import type { HazardCategory } from '../categories.ts'

/**
 * What other programs show beside a service, in the city's language: the standard has room for one. The names themselves are texts
 * (hazardKind).
 */
export const SERVICE_WORDS: Record<HazardCategory, { description: string; keywords: string[] }> = {
  roadHole: { description: '道路に穴があいている、しずんでいるなど。', keywords: ['道路', '穴', '陥没', '舗装'] },
  streetLight: { description: '街灯がつかない、ちらつくなど。', keywords: ['街灯', '防犯灯', '照明', '電球'] },
  mirror: { description: 'カーブミラーがわれている、向きがちがうなど。', keywords: ['カーブミラー', '鏡', '交差点'] },
  gutter: { description: '側溝のふたがない、つまっているなど。', keywords: ['側溝', 'みぞ', 'ふた', '水'] },
  playground: { description: '公園の遊具がこわれている、ぐらぐらするなど。', keywords: ['公園', '遊具', 'ベンチ'] },
  fallenTree: { description: '木が倒れている、倒れそうなど。', keywords: ['倒木', '枝', '街路樹'] },
  dumping: { description: 'ごみや家具がすてられているなど。', keywords: ['不法投棄', 'ごみ', '粗大ごみ'] },
  vacantHouse: { description: '空き家がくずれそう、草木がのびすぎているなど。', keywords: ['空き家', '草木', '建物'] },
  schoolRoute: { description: '通学路の車、信号、暗いところなど。', keywords: ['通学路', '信号', '子ども'] },
  other: { description: 'そのほかの危ないところ。', keywords: ['危険', 'その他'] },
}

/** What a client's user reads after sending, and beside a status. */
export const NOTICE = {
  received: (agency: string) => `受け付けました。担当は、${agency}です。`,
  associationSought: (city: string) => `どの自治会かは、${city}の市民活動の担当が確かめます。`,
  danger: '命にかかわるときは、すぐに110番か119番へ電話してください。',
  tellToo: (name: string, phone: string | null) =>
    phone === null ? `${name}にもお知らせください。` : `${name}(電話 ${phone})にもお知らせください。`,
  merged: (id: string, status: string) => `ほかの通報にまとめました。番号は${id}、いまの状態は「${status}」です。`,
  mergedUnseen: 'ほかの通報にまとめました。',
  status: (status: string, said: string | null) => (said ? `${status}。${said}` : `${status}。`),
}

export const CONTACT = (city: string) => `${city}の市役所へお問い合わせください。`
export const KEY_SERVICE = (city: string) =>
  `通報を送るプログラムの鍵(api_key)は、${city}の職員が管理の画面で発行します。市役所へお申し込みください。`

/** Beside a service's question. */
export const PICK_ONE = '一つ選んでください。わからないときは、選ばなくてもかまいません。'
