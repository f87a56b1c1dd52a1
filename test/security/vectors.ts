/**
 * Attempts to get a script through, as data: written for newsnorm after what is publicly known of such tricks, most of them made by
 * combination, since it is the combination that nobody thought of.
 */

/** Where the words of a vector go. */
export interface Vector {
  readonly name: string;
  /** Markup within the article. */
  readonly html: string;
  /** Title of the document, as plain text. */
  readonly title?: string;
  /** Address of the document. */
  readonly url?: string;
  /** Markup within `<head>`. */
  readonly head?: string;
}

const TAGS = 'img svg video audio iframe body input details marquee a p div object embed form button math style table xss'.split(' ');
const HANDLERS = 'onerror onload onclick onfocus ontoggle onstart onpointerenter onanimationstart onbeforeunload onhashchange'.split(' ');
/** How an attribute may be spelt so that a filter overlooks it. */
const SPELLINGS: readonly ((handler: string) => string)[] = [
  (handler) => ` src=x ${handler}=alert(1)`,
  (handler) => ` src="x" ${handler.toUpperCase()}="alert(1)"`,
  (handler) => `/src=x/${handler}=alert(1)//`,
  (handler) => ` src=x\n${handler}\n=\n'alert(1)'`,
  (handler) => ` "=" title='>' ${handler}=alert\`1\` `,
];

const handlers: readonly Vector[] = TAGS.flatMap((tag, t) =>
  HANDLERS.map((handler, h) => {
    const spelling = SPELLINGS[(t + h) % SPELLINGS.length] ?? String;
    return {
      name: `${handler} of <${tag}>, spelling ${(t + h) % SPELLINGS.length}`,
      html: `<${tag}${spelling(handler)}>click me</${tag}>`,
    };
  }),
);

/** Addresses that run something, disguised for HTML attributes; each stands between double quotes. */
const ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'java&Tab;script&colon;alert(1)',
  'java&NewLine;script:alert(1)',
  '&#106;&#97;vascript:alert(1)',
  '&#x6a;&#x61;vascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3A;alert(1)',
  'javascript&amp;#58;alert(1)',
  '&amp;#106;avascript:alert(1)',
  '&amp;amp;#106;avascript:alert(1)',
  'javascript\\:alert(1)',
  '\\javascript:alert(1)',
  'javascript%3aalert(1)',
  '%6aavascript:alert(1)',
  'java\u00adscript:alert(1)',
  'java\u200bscript:alert(1)',
  '\ufeffjavascript:alert(1)',
  '\u2028javascript:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'javascript:/*https://example.org*/alert(1)',
  'vbscript:msgbox(1)',
  'VBScript&colon;msgbox(1)',
  'livescript:alert(1)',
  'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,&lt;svg onload=alert(1)&gt;',
  'DATA:application/xhtml+xml,x',
  'jar:https://example.org/a.jar!/x',
  'view-source:javascript:alert(1)',
  'blob:https://example.org/1',
  'x) javascript:alert(1) (',
  '><javascript:alert(1)',
];

/** What takes an address. */
const PLACES: readonly (readonly [name: string, html: (address: string) => string])[] = [
  ['a link', (a) => `<a href="${a}">click me</a>`],
  ['a picture', (a) => `<img src="${a}" alt="click me">`],
  ['a linked picture', (a) => `<figure><a href="${a}"><img src="${a}"></a><figcaption><a href="${a}">x</a></figcaption></figure>`],
  ['a set of pictures', (a) => `<picture><source srcset="${a} 2x"><img srcset="${a} 1x" data-src="${a}"></picture>`],
  ['a frame', (a) => `<iframe src="${a}" title="a frame"></iframe>`],
  ['a player', (a) => `<video src="${a}" poster="${a}"><source src="${a}"></video><audio src="${a}"></audio>`],
  ['an object', (a) => `<object data="${a}"></object><embed src="${a}">`],
  ['a form', (a) => `<form action="${a}"><button formaction="${a}">x</button><input type="image" src="${a}"></form>`],
  ['an image map', (a) => `<map><area href="${a}"></map><svg><a xlink:href="${a}"><text>x</text></a></svg>`],
  ['a quotation', (a) => `<blockquote cite="${a}" class="twitter-tweet"><p>words</p><a href="${a}">a date</a></blockquote>`],
];

const addresses: readonly Vector[] = ADDRESSES.flatMap((address) => [
  ...PLACES.map(([place, html]) => ({ name: `${place} to ${JSON.stringify(address)}`, html: html(address) })),
  {
    name: `head with ${JSON.stringify(address)}`,
    html: '<img src="a.jpg"><a href="b">x</a>',
    head: `<base href="${address}"><link rel="canonical" href="${address}"><meta property="og:image" content="${address}"><meta http-equiv="refresh" content="0;url=${address}">`,
  },
  { name: `document at ${JSON.stringify(address)}`, html: '<a href="b">x</a><img src="a.jpg">', url: address },
]);

/** Texts that are harmless as text and alive once copied into Markdown, HTML or YAML. */
const TRAPS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<javascript:alert(1)>',
  '<vbscript:a>',
  '<data:text/html,x>',
  '[x](javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '![x](javascript:alert(1))',
  '![x](x "a" onerror=alert(1))',
  '[x]: javascript:alert(1)',
  '[x]: <javascript:alert(1)> "t"\n\n[x]',
  '[x][]\n\n[x]:\njavascript:alert(1)',
  '[^1]: [x](javascript:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '\\[x](javascript:alert(1))',
  '\\\\[x](javascript:alert(1))',
  '`[x](javascript:alert(1))',
  '`` ` <script>alert(1)</script>',
  '```\n</code></pre><script>alert(1)</script>\n```',
  '</title><script>alert(1)</script>',
  '</textarea></style></noscript><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "' onmouseover=alert(1) x='",
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<!--<script>alert(1)</script>-->',
  '<?php alert(1) ?>',
  '<a href="javascript:alert(1)">x</a>',
  '<strong onclick=alert(1)>x</strong>',
  '<em\nonclick=alert(1)>x</em>',
  '</em><script>alert(1)</script><em>',
  '---\nurl: javascript:alert(1)\n---',
  '...\n--- !!js/function "alert(1)"',
  '"\nadmin: true\n"',
  '{{constructor.constructor("alert(1)")()}}',
  '| <script>alert(1)</script> |\n|---|',
  '1. <script>alert(1)</script>',
  '    <script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\u2028<script>alert(1)</script>\u2029[x](javascript:alert(1))',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<\u0001script>alert(1)</script>',
  '\u001b]8;;javascript:alert(1)\u0007x\u001b]8;;\u0007',
  'x\ud800<script>alert(1)</script>',
  'www.example.org/<script>alert(1)</script>',
  'a@b.c<javascript:alert(1)>',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Where a text may stand; it comes escaped, so that it is text and nothing else. */
const TEXT_PLACES: readonly (readonly [name: string, make: (text: string, raw: string) => Omit<Vector, 'name'>])[] = [
  ['a paragraph', (text) => ({ html: `<p>${text}</p>` })],
  ['a line', (text) => ({ html: `<p>one<br>${text}<br>two</p>` })],
  ['a heading', (text) => ({ html: `<h2>${text}</h2>` })],
  ['marks', (text) => ({ html: `<p><b>${text}</b><i>${text}</i>a</p>` })],
  [
    'a list and a table',
    (text) => ({ html: `<ul><li>${text}</li></ul><table><tr><th>${text}</th><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>` }),
  ],
  ['code', (text) => ({ html: `<p><code>${text}</code></p><pre><code class="language-${text}">${text}</code></pre>` })],
  ['a link', (text) => ({ html: `<p><a href="https://example.org/${text}" title="${text}">${text}</a></p>` })],
  [
    'a picture',
    (text) => ({ html: `<figure><img src="a.jpg?${text}" alt="${text}" title="${text}"><figcaption>${text}</figcaption></figure>` }),
  ],
  [
    'a raw text element',
    (_, raw) => ({ html: `<textarea>${raw}</textarea><noscript>${raw}</noscript><xmp>${raw}</xmp><title>${raw}</title>` }),
  ],
  [
    'the title',
    (text, raw) => ({ html: '', title: raw, head: `<meta property="og:title" content="${text}"><meta name="author" content="${text}">` }),
  ],
  [
    'structured data',
    (_, raw) => {
      const thing = {
        '@type': 'NewsArticle',
        headline: raw,
        author: { name: raw },
        description: raw,
        articleSection: raw,
        keywords: [raw],
        image: raw,
        url: raw,
      };
      return { html: '', head: `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('</', '<\\/')}</script>` };
    },
  ],
];

const texts: readonly Vector[] = TRAPS.flatMap((trap) =>
  TEXT_PLACES.map(([place, make]) => ({ name: `${JSON.stringify(trap)} in ${place}`, ...make(escaped(trap), trap) })),
);

/** Whole constructions: parsers that change their mind, elements that swallow others, encodings of encodings. */
const CONSTRUCTIONS: readonly string[] = [
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<svg><style><!--</style><script>alert(1)</script>--></style></svg>',
  '<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /><a id=x><rect width=100 height=100 /></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"></use></svg>',
  '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>',
  '<template shadowrootmode=open><img src=x onerror=alert(1)><script>alert(1)</script></template>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<select><style></select><img src=x onerror=alert(1)></style>',
  '<table><script>alert(1)</script><tr><td><img src=x onerror=alert(1)>',
  '<a href="x"><a href=javascript:alert(1)>y</a>',
  '<p style="background:url(javascript:alert(1))">x</p><style>@import "javascript:alert(1)"</style>',
  '<p style="width:expression(alert(1))">x</p>',
  '<link rel=stylesheet href=javascript:alert(1)><link rel=import href=data:text/html,x>',
  '<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '<script>alert(1)',
  '<script/x>alert(1)</script/y>',
  '<script\u0000>alert(1)</script>',
  '<<script>alert(1)//<</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<!--><script>alert(1)</script>-->',
  '<!--!><img src=x onerror=alert(1)>-->',
  '<!-- --!><script>alert(1)</script>',
  '<!DOCTYPE x [<!ENTITY y "<script>alert(1)</script>">]><p>&y;</p>',
  '<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<plaintext><script>alert(1)</script>',
  '<xmp><script>alert(1)</script></xmp><listing><img src=x onerror=alert(1)></listing>',
  '<noembed><img src=x onerror=alert(1)></noembed><noframes><script>alert(1)</script></noframes>',
  '<isindex action=javascript:alert(1) type=image><keygen autofocus onfocus=alert(1)>',
  '<bgsound src=javascript:alert(1)><layer src=javascript:alert(1)></layer><ilayer src=javascript:alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<img/src=x/onerror=alert(1)//><imgsrc=x onerror=alert(1)>',
  '<img src=x:x onerror\u000c=alert(1)><img src="x"onerror="alert(1)">',
  '<a href=`javascript:alert(1)`>x</a><a href=javascript:alert(1)//>y</a>',
  '<div id="__proto__"><a name="constructor" href="x">y</a></div><form name="body"><input name="children">',
  '<a href="https://example.org/" ping="javascript:alert(1)" target="_blank" download="x.html">x</a>',
  '<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary>y</details><dialog open onclose=alert(1)>z</dialog>',
  '<ol start="1&quot; onclick=alert(1)"><li value="1" onclick=alert(1)>x</li></ol>',
  '<td align="left&quot; onclick=alert(1)">x<table><tr><td align="left&quot; onclick=alert(1)">x<td>y<tr><td>a<td>b</table>',
  '<figure class="image-figure-wrapper"><img src="a.jpg" width="1&quot; onclick=alert(1)" height="x"><figcaption onclick=alert(1)>x</figcaption></figure>',
  '<a href="x" id="&quot;&gt;&lt;script&gt;">x</a><li id="<script>alert(1)</script>">y',
  '<sup><a href="#fn1" role="doc-noteref">1</a></sup><li id="fn1" role="doc-endnote"><script>alert(1)</script>[x](javascript:alert(1))</li>',
  '<div class="twitter-tweet"><a href="javascript:alert(1)//twitter.com/a/status/1">x</a></div>',
  '<iframe src="//www.youtube.com/embed/x&quot;onload=alert(1)"></iframe>',
  '<img src="https://images.weserv.nl?url=javascript:alert(1)"><img src="https://images.weserv.nl/?url=data:text/html,x">',
  '<a href="https://www.google.com/url?q=javascript:alert(1)">x</a><a href="https://l.facebook.com/l.php?u=javascript%3Aalert(1)">y</a>',
];

export const VECTORS: readonly Vector[] = [
  ...handlers,
  ...addresses,
  ...texts,
  ...CONSTRUCTIONS.map((html) => ({ name: html.slice(0, 80), html })),
];
