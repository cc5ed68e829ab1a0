/**
 * Stands in for `@line/liff` in pages that the simulator opens: the same method names on the default export.
 * What LINE's app would do (closing, opening links, the camera, sharing) is asked of the page of phones around it.
 * The tokens come in the address's hash, are taken out of it at once and kept in `window.name`, which belongs to this frame
 * alone and survives a reload; session storage would be shared by all the phones of one page.
 */
const KEPT = 'kairan-liff:'

/** The tokens of this frame: from the hash on the first page, from the frame's name after a reload. */
const readTokens = () => {
  const hash = new URLSearchParams(location.hash.slice(1))
  if (hash.has('id_token')) {
    const tokens = Object.fromEntries(hash)
    window.name = KEPT + JSON.stringify(tokens)
    history.replaceState(history.state, '', location.pathname + location.search)
    return tokens
  }
  return window.name.startsWith(KEPT) ? JSON.parse(window.name.slice(KEPT.length)) : null
}

const tokens = readTokens()
let initialised = false
let markReady
const ready = new Promise((resolve) => {
  markReady = resolve
})

/** The page asked for stands in `liff.state`, relative to the endpoint: go there, as LINE's second redirect does. */
const goToWantedPage = () => {
  const here = new URL(location.href)
  const wanted = here.searchParams.get('liff.state')
  if (wanted === null) return
  const base = here.pathname.replace(/\/$/, '')
  const path = wanted.startsWith('/') ? wanted : `/${wanted}`
  history.replaceState(history.state, '', path === '/' ? here.pathname : base + path)
  window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
}

const decode = (token) =>
  JSON.parse(
    new TextDecoder().decode(
      Uint8Array.from(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0)),
    ),
  )

const tell = (message) => window.parent.postMessage(message, '*')

/** A page of phones that knows a question says so within this time; otherwise this page helps itself. */
const HEARD_MS = 400

/** Asks the page around: it says `{kairan: 'heard', id}` at once and `{kairan: 'answer', id, …}` when a person has decided. */
const ask = (question, helpMyself) =>
  new Promise((resolve) => {
    const id = crypto.randomUUID()
    const finish = (answer) => {
      clearTimeout(timer)
      window.removeEventListener('message', listen)
      resolve(answer)
    }
    const listen = (event) => {
      if (event.source !== window.parent || event.data?.id !== id) return
      if (event.data.kairan === 'heard') clearTimeout(timer)
      if (event.data.kairan === 'answer') finish(event.data)
    }
    const timer = setTimeout(() => finish(helpMyself()), HEARD_MS)
    window.addEventListener('message', listen)
    tell({ ...question, id })
  })

/** What a person writes goes to the simulator that this file came from. */
const say = (message) =>
  fetch(new URL(`/simulator/api/phones/${tokens.liff_user}/say`, import.meta.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message }),
  })

/** Who this person is to the account, by LINE's own API. */
const friendship = async () => {
  const answer = await fetch(new URL('/friendship/v1/status', import.meta.url), {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  })
  if (!answer.ok) throw failure('UNAUTHORIZED', 'the access token is not valid any more')
  return answer.json()
}

/** The address under which LINE opens this page in place: `https://liff.line.me/{liffId}` and what follows the endpoint. */
const permanentLink = (url) => {
  const endpoint = (tokens?.liff_endpoint ?? location.origin).replace(/\/$/, '')
  if (!url.startsWith(endpoint)) throw failure('INVALID_ARGUMENT', 'the address does not begin with the endpoint')
  return `https://liff.line.me/${liff.id}${url.slice(endpoint.length)}`
}

/** LINE's app itself follows links to LINE, wherever they stand in a page. */
const followLinksToLine = () => {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]')
    if (!link || event.defaultPrevented || !['line.me', 'liff.line.me'].includes(link.hostname)) return
    event.preventDefault()
    liff.openWindow({ url: link.href })
  })
}

const failure = (code, message) => Object.assign(new Error(message), { code })

const liff = {
  id: null,
  ready,
  async init({ liffId }, onSuccess) {
    liff.id = liffId
    initialised = true
    goToWantedPage()
    if (tokens) followLinksToLine()
    markReady()
    onSuccess?.()
  },
  isInClient: () => tokens !== null,
  isLoggedIn: () => initialised && tokens !== null,
  login: () => {
    throw failure('FORBIDDEN', 'liff.login() cannot be used inside LINE')
  },
  logout: () => {
    window.name = ''
  },
  getOS: () => 'android',
  getLanguage: () => tokens?.liff_language ?? 'ja',
  getAppLanguage: () => tokens?.liff_language ?? 'ja',
  getVersion: () => '2.27.0',
  getLineVersion: () => (tokens ? '15.0.0' : null),
  getIDToken: () => tokens?.id_token ?? null,
  getDecodedIDToken: () => (tokens ? decode(tokens.id_token) : null),
  getAccessToken: () => tokens?.access_token ?? null,
  getContext: () =>
    tokens && {
      type: 'utou',
      userId: tokens.liff_user,
      liffId: liff.id,
      viewType: 'full',
      endpointUrl: tokens.liff_endpoint,
    },
  async getProfile() {
    const { sub, name } = decode(tokens.id_token)
    return { userId: sub, displayName: name }
  },
  getFriendship: friendship,
  async requestFriendship() {
    await ask({ kairan: 'friend' }, () => ({}))
  },
  isApiAvailable: (name) =>
    ['shareTargetPicker', 'scanCodeV2', 'multipleLiffTransition', 'requestFriendship'].includes(name),
  closeWindow: () => tell({ kairan: 'close' }),
  openWindow: ({ url, external = false }) => {
    void ask({ kairan: 'open', url, external }, () => window.open(url, '_blank', 'noopener'))
  },
  async sendMessages(messages) {
    for (const message of messages) {
      const answer = await say(message)
      if (!answer.ok) throw failure('INVALID_ARGUMENT', (await answer.json()).message)
    }
  },
  async scanCodeV2() {
    const { value } = await ask({ kairan: 'scan' }, () => ({
      value: window.prompt('読み取ったことにする内容を入力してください'),
    }))
    if (value === null || value === undefined) throw failure('CANCEL', 'scanning was cancelled')
    return { value }
  },
  async shareTargetPicker(messages) {
    const { status, refused } = await ask({ kairan: 'share', messages }, () => ({ status: 'cancel' }))
    if (refused) throw failure('INVALID_ARGUMENT', refused)
    // LINE answers nothing when the choice of friends was closed.
    return status === 'success' ? { status } : undefined
  },
  permanentLink: {
    createUrlBy: async (url) => permanentLink(new URL(url).href),
    createUrl: () => permanentLink(location.href),
  },
}

export default liff
