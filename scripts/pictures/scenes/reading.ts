import type { Stage } from '../stage.ts'

/** A resident gets a circular, reads it, confirms it, and finds it again; settings. Guide for residents, README. */
export const reading = async (stage: Stage, title: string): Promise<void> => {
  const phone = await stage.phone('みどり', 797)
  await phone.bubble(title).getByRole('button', { name: '確認しました' }).waitFor()
  await phone.foldsMenu()
  await phone.keep('guide/pictures/bubble')

  await phone.tapsBubble(title, '読む')
  await phone.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await phone.isHigh(960)
  await phone.keep('pictures/circular')

  await phone.page.getByRole('button', { name: '確認しました' }).click()
  await phone.page.getByText('ご家族の分もこれで済みです').waitFor()
  await phone.page.getByRole('link', { name: 'お知らせの一覧' }).click()
  await phone.page.getByRole('heading', { level: 1, name: 'お知らせ' }).waitFor()
  await phone.isHigh(812)
  await phone.keep('guide/pictures/list')

  await phone.page.getByRole('link', { name: '設定' }).click()
  await phone.page.getByRole('heading', { level: 1, name: '設定' }).waitFor()
  await phone.isHigh(960)
  await phone.keep('guide/pictures/settings')
  await phone.closesPage()

  await phone.foldsMenu()
  await phone.tapsMenu('登録と設定')
  await phone.messages.filter({ hasText: '言葉：' }).waitFor()
  await phone.isHigh(560)
  await phone.keep('guide/pictures/settings-chat')
  await phone.putAway()
}
