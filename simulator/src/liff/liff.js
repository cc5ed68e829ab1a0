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

const failure = (code, message) => Object.assign(new Error(message), { code })

const liff = {
  id: null,
  ready,
  async init({ liffId }, onSuccess) {
    liff.id = liffId
    initialised = true
    goToWantedPage()
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
      endpointUrl: location.origin,
    },
  async getProfile() {
    const { sub, name } = decode(tokens.id_token)
    return { userId: sub, displayName: name }
  },
  isApiAvailable: (name) => ['shareTargetPicker', 'scanCodeV2', 'multipleLiffTransition'].includes(name),
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
    const { status } = await ask({ kairan: 'share', messages }, () => ({ status: 'cancel' }))
    return status === 'success' ? { status } : false
  },
  permanentLink: {
    createUrlBy: async (url) => url,
    createUrl: () => location.href,
  },
}

export default liff
