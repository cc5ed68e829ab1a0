import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SURNAMES } from './surnames.ts'
import { withoutPersonal } from './without-personal.ts'

/** The name is marked by ‹›: without it, 〇〇 stands in its place and nothing else has changed. */
const NAMED = `
‹田中›です。
‹田中›と申します。
‹山田太郎›です。穴があります。
‹山田 太郎›と申します。
こんにちは、‹佐藤›です。
お世話になります。‹高橋›です。
はじめまして‹中村›です
3班の‹小林›です。
津田南町の‹加藤›です。街灯が消えています。
自治会長の‹鷲尾›と申します。
近所に住む‹綾小路›と申しますが、
私は‹山田太郎›で、毎日ここを通ります。
私は‹林›です。
わたし、‹渡邊›です。
私は‹大木›と申します。
私の名前は‹鷲尾›です。
名前は‹スミス›です。
氏名：‹山田花子›
氏名: ‹鷲尾›
通報者：‹西村›
‹たなか›です。
‹すずき›と申します。
‹おにづか›と申します。
‹鈴木ひろし›です。
穴があります。‹吉田›より
穴があります。\n‹山口一郎›
穴があります。（‹松本›）
‹田中›まで連絡をください。
‹伊藤›へお電話ください
‹山田›会長に話しました。
‹清水›先生の家の前
隣の‹井上›宅の木
‹木村健太郎›の車が止まっています。
‹斎藤 花子›が転びました。
‹ジョン・スミス›と申します。
My name is ‹John Smith›. There is a hole.
my name is ‹linh›
I am ‹Maria Santos› and I live here.
Mr. ‹Tanaka› told me.
The lamp is broken. Regards, ‹Tom›
Tôi tên là ‹Nguyễn Thị Linh›, đèn bị hỏng.
Tên tôi là ‹Linh›.
Tôi là ‹Nguyễn Văn An›.
Meu nome é ‹João da Silva›.
Me chamo ‹Ana›, moro aqui.
Sou a ‹Maria›.
我叫‹王小明›，路灯坏了。
我是‹李伟›。
我的名字是‹田中美咲›
我姓‹陈›。
제 이름은 ‹김민수›입니다.
저는 ‹박지영›입니다. 길이 위험합니다.
저는 ‹이수진›이라고 합니다.
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll('\\n', '\n'))

const NAMELESS = `
道路です。
危険です。
穴です。とても深いです。
通学路です。子どもがたくさん通ります。
交差点です。
公園です。ブランコがこわれています。
カーブミラーです。
マンホールです。ふたがずれています。
小川です。水があふれそうです。
大木です。倒れそうです。
石橋です。手すりがありません。
高木です。枝が折れています。
大石です。道に落ちています。
山中です。街灯がありません。
林です。
森の入り口です。
東です。西ではありません。
駅の北口です。
場所は津田です。
津田です。
枚方の津田です。
津田駅前です。
山田池です。
山田池公園の入り口です。
中川沿いです。
田口山の上です。
長尾台の坂です。
牧野駅の前です。
松本歯科の前です。
木村商店の角です。
中村橋の手すりがこわれています。
石川県のナンバーの車です。
大西電子の山田の様子を見てきました。
私は心配です。
私は高齢者です。
私は住民です。
私は車いすで通っています。
私は反対です。
私は毎日ここを通ります。
私は危険だと思います。
私も困っています。
近所の者と申します。
名前は書きません。
名前は匿名でお願いします。
名前は分かりません。
公園の名前は川端公園です。
店の名前はひまわりです。
これを陥没と言います。
市へ連絡をお願いします。
市役所に電話しました。
消防に電話しました。
班長に話しました。
町会長も知っています。
学校の先生も見ました。
園長先生に聞きました。
空き家です。だれもいません。
自宅の前です。
隣の家の木が伸びています。
夜は真っ暗です。
側溝のふたが1枚ありません。
電線に枝がかかっています。
子どもと親子で通る道です。
前の道です。
上です。下ではありません。
My name is not important.
I am a resident. I am Vietnamese.
This is Main Street.
The name of the park is Kawabata.
Tôi là người dân ở đây.
Đường này tên là gì?
Meu nome não importa. Sou moradora daqui.
Eu sou brasileiro.
我叫了警察。
我叫救护车了。
我是居民。
我是高中生。
저는 주민입니다.
저는 장애인입니다. 저는 한국인입니다.
제 이름은 말하지 않겠습니다.
`
  .trim()
  .split('\n')

describe('names without さん', () => {
  it.each(NAMED)('are taken out: %s', (line) => {
    expect(withoutPersonal(line.replace(/[‹›]/g, ''))).toBe(line.replace(/‹.*?›/g, '〇〇'))
  })

  it.each(NAMELESS)('are not seen where there are none: %s', (line) => {
    expect(withoutPersonal(line)).toBe(line)
  })

  it.each([
    ['山田 090-1234-5678', '〇〇 〇〇'],
    ['連絡先は山田太郎、090-1234-5678です。', '連絡先は〇〇、〇〇です。'],
    ['森（携帯 ０９０－１２３４－５６７８）', '〇〇（携帯 〇〇）'],
    ['たなか電話072-841-1221', '〇〇電話〇〇'],
    ['田中 tanaka@example.jp', '〇〇 〇〇'],
    ['市役所 072-841-1221', '市役所 〇〇'],
    ['山田1-2-3の前です。', '山田〇〇の前です。'],
    ['電話は072-841-1221です。', '電話は〇〇です。'],
  ])('go with the telephone number behind them: %s', (line, open) => {
    expect(withoutPersonal(line)).toBe(open)
  })

  it('say the same of what is proposed', () => {
    for (const line of NAMED) {
      const once = withoutPersonal(line.replace(/[‹›]/g, ''))
      expect(withoutPersonal(once)).toBe(once)
    }
  })

  it('of every family name known, wherever somebody says it is theirs', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SURNAMES),
        fc.constantFrom('', '太郎', ' 花子'),
        fc.constantFrom(['', 'です。'], ['道に穴があります。', 'と申します。'], ['私は', 'で、困っています。']),
        (surname, given, [before, after]) => {
          expect(withoutPersonal(`${before}${surname}${given}${after}`)).toBe(`${before}〇〇${after}`)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are looked for quickly in what nobody writes', () => {
    const started = performance.now()
    for (const odd of ['山田', '私は', '名前は', 'の', 'A', 'Aa ', '我叫', '申', 'あ', '('])
      withoutPersonal(odd.repeat(500))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
