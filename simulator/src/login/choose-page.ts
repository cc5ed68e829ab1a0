import type { Person } from '../control-contract.ts'
import { escapeHtml, htmlPage } from './html.ts'

const hidden = (name: string, value: string) =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`

const personButton = (person: Person) => `<li><button name="userId" value="${escapeHtml(person.userId)}">
<strong>${escapeHtml(person.name)}</strong>${person.caption === '' ? '' : `<span>${escapeHtml(person.caption)}</span>`}</button></li>`

/** The page on which somebody says who they are: in place of LINE's own password page. */
export const choosePage = ({
  account,
  request,
  people,
  total,
  query,
  offersFriendship,
}: {
  account: string
  /** The authorization request, passed on unchanged. */
  request: Record<string, string>
  people: Person[]
  total: number
  query: string
  offersFriendship: boolean
}): string => {
  const passedOn = Object.entries(request)
    .map(([name, value]) => hidden(name, value))
    .join('')
  const find =
    total <= people.length && query === ''
      ? ''
      : `<form method="get" class="find" role="search">${passedOn}
<label>お名前でさがす<input type="search" name="q" value="${escapeHtml(query)}" maxlength="100"></label>
<button>さがす</button></form>`
  const friendship = offersFriendship
    ? `<p><label class="friend"><input type="checkbox" name="addFriend" value="yes" checked>
「${escapeHtml(account)}」を友だちに追加する</label></p>`
    : ''
  const list =
    people.length === 0
      ? '<p>その名前の方は見つかりませんでした。</p>'
      : `<ul aria-label="ログインする方">${people.map(personButton).join('')}</ul>`
  return htmlPage(
    'LINEでログイン',
    `<h1>LINEでログイン</h1>
<p>${escapeHtml(account)}に、あなたのお名前を伝えます。どなたとしてログインしますか。</p>
${find}
<form method="post">${passedOn}${friendship}${list}
<button name="deny" value="yes" class="cancel">ログインしない</button></form>`,
  )
}
