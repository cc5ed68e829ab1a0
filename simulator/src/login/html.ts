const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

/** The device's own Japanese font comes first; ours is only fetched where it has none (a bare Linux machine). */
const STYLE = `
  @font-face { font-family: "Kairan Fallback"; src: url(/simulator/font.ttf); font-display: swap; }
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #f1f1f4; color: #1a1a1c; font: 17px/1.7 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", Meiryo, "Kairan Fallback", sans-serif; }
  main { max-width: 480px; margin: 0 auto; min-height: 100vh; padding: 24px 16px 40px; background: #fff; }
  h1 { font-size: 24px; line-height: 1.5; margin: 0 0 8px; }
  p { margin: 0 0 16px; }
  ul { list-style: none; margin: 16px 0; padding: 0; }
  li { margin: 0 0 12px; }
  button, input[type=search] { font: inherit; min-height: 56px; border-radius: 8px; }
  button { width: 100%; padding: 10px 16px; border: 1px solid #626264; background: #fff; color: inherit; text-align: left; cursor: pointer; }
  button:hover { background: #f1f1f4; }
  button strong { display: block; font-size: 18px; }
  button span { display: block; color: #4d4d4d; font-size: 15px; }
  .find { display: flex; gap: 8px; align-items: end; margin: 16px 0; }
  .find label { flex: 1; font-weight: bold; }
  .find input { width: 100%; padding: 8px 12px; border: 1px solid #626264; font-weight: normal; }
  .find button { width: auto; text-align: center; white-space: nowrap; }
  .friend { display: flex; gap: 12px; align-items: center; min-height: 44px; }
  .friend input { width: 24px; height: 24px; }
  .cancel { text-align: center; }
  :focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
`

/** No script, nothing from elsewhere, framed by nobody else. */
export const LOGIN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; frame-ancestors 'self'"

export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>
`

/** A page that only says something. */
export const messagePage = (title: string, text: string): string =>
  htmlPage(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`)
