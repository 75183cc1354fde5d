// What somebody would write into a form to run something in another's browser, to break a file, or to have the server fetch an address.

/** What a script of theirs would leave behind: it is looked for in every browser. */
export const trace = '__pwned'
const run = `window.${trace}=1`

/** `canary` is the origin of a server of ours that nobody may ask. Each is short enough for a comment. */
export const hostileTexts = (canary: string): string[] => [
  // An element, or the end of the one around.
  `<script>${run}</script>`,
  `"><script>${run}</script>`,
  `'><img src=x onerror=${run}>`,
  `</textarea><script>${run}</script>`,
  `</title></head><body onload=${run}>`,
  `</script><script>${run}</script>`,
  `</style><script>${run}</script>`,
  `</p></article></main><pwned-box>out</pwned-box>`,
  `--><pwned-box onclick=${run}>-->`,
  `<!--><script>${run}</script>`,
  `<svg/onload=${run}>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><style><img src=x onerror=${run}></style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  `<template><pwned-box></pwned-box></template>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<object data="${canary}/object"></object><embed src="${canary}/embed">`,
  `<base href="${canary}/"><link rel=stylesheet href="${canary}/style.css">`,
  `<meta http-equiv=refresh content="0;url=${canary}/refresh">`,
  `<form action="${canary}/form"><input name=password><button>Go</button></form>`,
  `<a href="javascript:${run}">words</a>`,
  `<img src="${canary}/pixel.gif" width=1 height=1>`,
  `<video poster="${canary}/poster"><source onerror=${run}></video>`,
  `<b style="background:url(${canary}/style)">words</b>`,
  // An attribute, or the end of one.
  `" onmouseover="${run}" x="`,
  `' onfocus='${run}' autofocus='`,
  `\` onload=\`${run}\``,
  `" autofocus onfocus=${run} style=animation-name:x`,
  // Written so that a careless reader takes it for something else.
  `&lt;script&gt;${run}&lt;/script&gt; &#x3C;b&#x3E; &amp;lt;`,
  `&#x3C;script&#x3E;${run}`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `＜script＞${run}＜/script＞`,
  `<scr\u0000ipt>${run}</scr\u0000ipt>`,
  `<ſcript>${run}</ſcript>`,
  // What other languages understand.
  `{{constructor.constructor("${run}")()}} \${${run}} <%= ${run} %> #{7*7}`,
  `{count, plural, one {# pwned} other {{name}}} {0} '{' }`,
  `]]><script>${run}</script><![CDATA[`,
  `<!DOCTYPE x [<!ENTITY y SYSTEM "${canary}/entity">]>&y;`,
  `<?xml version="1.0"?><?php ${run} ?>`,
  `[words](javascript:${run}) ![picture](${canary}/markdown.png) [x]: ${canary}/y`,
  `=HYPERLINK("${canary}/cell","x")`,
  `'; drop table comments; --`,
  // Line ends that begin something new.
  `words\r\nBcc: victim@example.org\r\n\r\n<script>${run}</script>`,
  `words\u2028${run}\u2029words\u0085words`,
  `data: {"count":0}\n\nevent: pwned\ndata: x\n\n`,
  // Letters that turn others around, or show nothing.
  `\u202Eevil\u202C \u2066never closed \u202Eevil`,
  `ש\u202Eevil\u2067<b>\u2066never closed`,
  `a\u200B\u2060\uFEFF\u00AD\u034Fb\u3164c\u{E0041}`,
  `Z${'\u0335\u0321\u0489'.repeat(5)}algo`,
  '\uD800 half a letter \uDC00',
  // Addresses.
  `javascript:${run} data:text/html,<script>${run}</script> vbscript:${run}`,
  `https://evil.example/"onmouseover="${run}`,
  `https://evil.example/'><script>${run}</script>`,
  `https://news.example@evil.example/ https://evil.example\\@news.example/`,
  `${canary}/fetched http://169.254.169.254/latest/ http://[::ffff:127.0.0.1]/ http://2130706433/`,
  `//evil.example/ /\\evil.example https:evil.example`,
]

/** As many texts of the corpus as one field takes, in pieces of at most so many characters. */
export function inPieces(texts: readonly string[], most: number): string[] {
  const pieces: string[] = []
  for (const text of texts) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + 1 + text.length <= most) pieces[pieces.length - 1] = `${last}\n${text}`
    else pieces.push(text)
  }
  return pieces
}
