import { keepSeen, type Stage } from '../stage.ts'

const WIDTH = 900

/** The city: who has registered, how far a circular has come by district and without names, and writing to districts. */
export const city = async (stage: Stage): Promise<void> => {
  const page = await stage.window({ width: WIDTH, height: 880 }, { as: '市民活動課', fineness: 1 })
  await page.goto(`${stage.url}/c`)
  await page.getByRole('heading', { level: 1, name: '枚方市の登録のようす' }).waitFor()
  await keepSeen(page, 'guide/pictures/adoption')

  await page.getByRole('link', { name: '秋の防災訓練のお知らせ' }).click()
  await page.getByRole('heading', { name: '校区ごと' }).waitFor()
  await page.setViewportSize({ width: WIDTH, height: 1150 })
  await keepSeen(page, 'guide/pictures/city-reach')

  await page.goto(`${stage.url}/o/circulars/new`)
  await page.getByLabel('題名').fill('粗大ごみの申し込みが変わります')
  await page.getByLabel('文章').fill('来月から、電話のほかに、はがきでも申し込めます。')
  await page.getByRole('button', { name: '次へ: だれに送るか' }).click()
  for (const row of ['枚方市', '樟葉校区', '津田南校区']) await page.getByRole('row', { name: row }).click()
  await page.getByText(/世帯・[\d,]+人に届きます$/).waitFor()
  await page.getByText(/に保存しました。/).waitFor()
  await page.setViewportSize({ width: WIDTH, height: 990 })
  await keepSeen(page, 'guide/pictures/city-audience')
  await page.context().close()
}
