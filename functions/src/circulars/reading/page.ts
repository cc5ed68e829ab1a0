import { createHash } from 'node:crypto'
import { htmlLang, type Language } from '../../platform/language.ts'
import { type Html, html } from './html.ts'

/** Large letters from the start, dark on white, 44 px to tap; printed it looks like a sheet on the notice board. */
const STYLE = `
:root{font:18px/1.7 "Hiragino Sans","Hiragino Kaku Gothic ProN","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,"Noto Sans SC","Noto Sans KR",sans-serif;color:#1a1a1a;background:#fff}
body{margin:0 auto;max-width:40em;padding:16px;overflow-wrap:anywhere;line-break:strict}
h1{font-size:1.5em;line-height:1.4;margin:.5em 0}
h2{font-size:1.15em;line-height:1.5;margin:1.5em 0 .5em}
p{margin:0 0 .6em;min-height:.8em}
a{color:#0017c1;text-underline-offset:.2em}
a:focus-visible,summary:focus-visible{outline:4px solid #000;outline-offset:2px;background:#ffd43d}
nav a,.action{display:inline-block;min-height:44px;line-height:44px}
ul{list-style:none;margin:0;padding:0}
li.circular{border-top:1px solid #767676;padding:12px 0}
li.circular a{display:block;font-size:1.1em;font-weight:700;padding:8px 0}
ol,ul.options{margin:0;padding-left:1.6em}
ul.options{list-style:square}
.small{font-size:.95em;color:#4d4d4d}
.due,.note{font-weight:700}
.due{color:#b50000}
.note{border:3px solid #b50000;padding:12px;margin:0 0 1em}
.event{border-left:6px solid #0017c1;padding-left:12px;margin:1em 0}
.phrases:lang(ja),.phrases:lang(ko){word-break:keep-all}
img{max-width:100%;height:auto;border:1px solid #767676}
figure{margin:0 0 1em}
summary{min-height:44px;line-height:44px}
h3{font-size:1.1em;line-height:1.5;margin:0 0 .4em}
form{display:flex;flex-wrap:wrap;gap:0 16px;align-items:end}
form p{flex:1 1 12em}
label,.count{font-weight:700}
select,button{font:inherit;color:inherit;min-height:48px;width:100%;padding:0 12px;border:1px solid #767676;border-radius:8px;background:#fff}
button{min-height:56px;border:2px solid #0017c1;color:#0017c1;font-weight:700}
select:focus-visible,button:focus-visible,.wide:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}
.languages a,.languages strong{display:inline-block;min-height:44px;line-height:44px;margin-right:16px}
li.card{border:1px solid #767676;border-radius:12px;padding:16px;margin:0 0 16px}
.status{display:block;font-weight:400}
.told{white-space:pre-line}
.pictures img{width:7em;height:7em;object-fit:cover;margin-right:8px}
dl{display:flex;flex-wrap:wrap;gap:12px;margin:0 0 1em}
dl div{flex:1 1 9em;border:1px solid #767676;border-radius:12px;padding:12px}
dd{margin:0;font-size:1.3em}
.wide{overflow-x:auto;margin:1.5em 0}
table{border-collapse:collapse;width:100%;min-width:28em}
caption{text-align:start;font-weight:700}
th,td{border-bottom:1px solid #767676;padding:8px;text-align:end}
th:first-child{text-align:start;font-weight:400;min-width:7em}
td,.number{white-space:nowrap}
@media print{
form{display:none}
:root{font-size:13pt;color:#000}
body{max-width:none;padding:0}
nav,.screen{display:none}
h1{font-size:20pt;text-align:center}
.head{text-align:right}
.due{color:#000}
.note{border-color:#000}
a{color:inherit;text-decoration:none}
img{max-height:22cm;border:0}
figure,.event,.note,li{break-inside:avoid}
@page{margin:20mm}
}`

/**
 * Nothing but our own style and pictures: no script, no frame, whatever somebody wrote into a circular.
 * @param forms where the page may send forms
 */
export const contentSecurityPolicy = (publicUrl: string, forms: "'none'" | "'self'" = "'none'"): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    `img-src 'self' ${publicUrl}`,
    "base-uri 'none'",
    `form-action ${forms}`,
    "frame-ancestors 'none'",
  ].join('; ')

/** A whole page without a script. */
export const page = ({ language, title, main }: { language: Language; title: string; main: Html }): string =>
  html`<!doctype html>
<html lang="${htmlLang(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
${main}
</body>
</html>
`.html
