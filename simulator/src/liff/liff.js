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

/** Asks the page around and waits for its answer `{kairan: 'answer', id, …}`. */
const ask = (question) =>
  new Promise((resolve) => {
    const id = crypto.randomUUID()
    const listen = (event) => {
      if (event.source !== window.parent || event.data?.kairan !== 'answer' || event.data.id !== id) return
      window.removeEventListener('message', listen)
      resolve(event.data)
    }
    window.addEventListener('message', listen)
    tell({ ...question, id })
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
  openWindow: ({ url, external = false }) => tell({ kairan: 'open', url, external }),
  async sendMessages(messages) {
    await ask({ kairan: 'send', messages })
  },
  async scanCodeV2() {
    const { value } = await ask({ kairan: 'scan' })
    if (value === null || value === undefined) throw failure('CANCEL', 'scanning was cancelled')
    return { value }
  },
  async shareTargetPicker(messages) {
    const { status } = await ask({ kairan: 'share', messages })
    return status === 'success' ? { status } : false
  },
  permanentLink: {
    createUrlBy: async (url) => url,
    createUrl: () => location.href,
  },
}

export default liff
