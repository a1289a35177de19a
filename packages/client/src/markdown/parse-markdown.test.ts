import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { describe, expect, test } from "vitest";
import type { Block, Inline } from "./nodes.ts";
import { parseMarkdown } from "./parse-markdown.ts";

/** The tree as HTML-like words, which failures show readably. */
function shapeOf(nodes: readonly (Block | Inline)[]): string {
  return nodes.map(oneShape).join("");
}

function oneShape(node: Block | Inline): string {
  if (node.type === "list") {
    const items = node.items.map((item) => `<li>${shapeOf(item)}</li>`).join("");
    return `<list ${node.start ?? "-"}>${items}</list>`;
  }
  if (node.type === "text") return node.value;
  if (node.type === "code") return `<code ${node.lang ?? ""}>${node.value}</code>`;
  if (node.type === "inlineCode") return `<c>${node.value}</c>`;
  if (node.type === "mention") return `<@${node.handle}>`;
  if (node.type === "thematicBreak") return "<hr>";
  const name = node.type === "link" ? `link ${node.url}` : node.type;
  return `<${name}>${shapeOf(node.children)}</>`;
}

const shape = (text: string) => shapeOf(parseMarkdown(text));

describe("what CommonMark and GitHub read, we read alike", () => {
  test.each([
    "plain words",
    "two\nlines",
    "two\n\nparagraphs",
    "*a* _b_ **c** __d__ ~~e~~",
    "**bold with *emphasis* in it**",
    "*emphasis with **bold** in it*",
    "snake_case_word and 2 * 3 * 4",
    "intra*word*emphasis",
    "**not closed and *closed*",
    "a * b *c* d*",
    "«**кавычки**» и _курсив_.",
    "`code`, ``a ` b``, ` ` and ` `` `",
    "`a *b* c` *d*",
    "`not closed *a*",
    "\\*escaped\\* \\_ \\` \\a \\\\",
    "[a link](https://example.org/a_b_c) after",
    "[**bold** link](https://example.org)",
    '[titled](https://example.org "with a title")',
    "[round](https://en.wikipedia.org/wiki/Parley_(truce))",
    "[spaced](<https://example.org/a b>)",
    "<https://example.org>",
    "```ts\nconst a = 1;\n\n*b*\n```\nafter",
    "~~~\n```\n~~~",
    "```\nnot closed",
    "> quote\n> goes on\n\nanswer",
    "> a\n> > b",
    "> - a\n> - b",
    "- a\n- b\n\nafter",
    "- a\n  more of a\n- b",
    "- a\n  - b\n    - c\n- d",
    "3. c\n4. d",
    "1) a\n2) b",
    "- a\n* b",
    "- ```\n  code\n  ```",
    "before\n- a",
    "before\n1. a",
    "It was\n1986. What a year",
    "# Heading *one*\ntext",
    "#no heading",
    "before\n\n---\n\nafter",
    "***",
  ])("%j", (text) => {
    expect(shape(text)).toBe(referenceShape(text));
  });
});

describe("what differs for a chat", () => {
  test.each([
    ["raw HTML is text", "<b>a</b> <!-- b --> &amp;", "<paragraph><b>a</b> <!-- b --> &amp;</>"],
    [
      "the answer right under a quote is not quoted",
      "> a\nb",
      "<blockquote><paragraph>a</></><paragraph>b</>",
    ],
    ["what follows a list is not in it", "- a\nb", "<list -><li><paragraph>a</></li></list><paragraph>b</>"],
    ["indented text is no code", "    a", "<paragraph>    a</>"],
    ["spoilers", "a ||b *c*|| d", "<paragraph>a <spoiler>b <emphasis>c</></> d</>"],
    ["or is no spoiler", "a || b || c", "<paragraph>a || b || c</>"],
    [
      "mentions",
      "@ann, (@Bob) x@cem.de **@all**",
      "<paragraph><@ann>, (<@Bob>) x@cem.de <strong><@all></></>",
    ],
    ["no mention in code", "`@ann`", "<paragraph><c>@ann</c></>"],
    [
      "bare addresses",
      "see https://a.test/b_c_d, or **http://b.test**.",
      "<paragraph>see <link https://a.test/b_c_d>https://a.test/b_c_d</>, or <strong><link http://b.test>http://b.test</></>.</>",
    ],
    [
      "links that could run code are text",
      "[a](javascript:alert(1))",
      "<paragraph>[a](javascript:alert(1))</>",
    ],
    ["so are other schemes", "[a](data:text/html,b) ftp://x", "<paragraph>[a](data:text/html,b) ftp://x</>"],
    ["mail", "[mail](mailto:a@b.test)", "<paragraph><link mailto:a@b.test>mail</></>"],
    [
      "no link in a link",
      "[a [b](https://b.test)](https://c.test)",
      "<paragraph><link https://c.test>a b</></>",
    ],
    ["images are links", "![a](https://b.test)", "<paragraph>!<link https://b.test>a</></>"],
  ])("%s", (_, text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});

const piece = fc.oneof(
  fc.constantFrom(..."*_~|`[]()<>\\#-+@! \n"),
  fc.constantFrom("**", "||", "~~", "```", "> ", "- ", "1. ", "](https://a.test)", "https://a.b/(c", "  "),
  fc.string({ maxLength: 5 }),
);

test("loses no letter of any text", () => {
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join("") ?? "";
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.constantFrom("ыж", "七")), { maxLength: 60 }), (pieces) => {
      const text = pieces.join("").replace(/https?:|[`~]{3,}.*|\d+[.)]/g, "");
      expect(letters(plainOf(parseMarkdown(text)))).toBe(letters(text));
    }),
  );
});

test("a text that is nothing but marks stays a text", () => {
  const [block, ...more] = parseMarkdown("# a\n".repeat(2_000));
  expect(block).toMatchObject({ type: "paragraph", children: [{ type: "text" }] });
  expect(more).toEqual([]);
});

test("a long listing of code is code, however many marks are in it", () => {
  const code = "a[0] = b_c * d_e;\n".repeat(500);
  expect(parseMarkdown(`\`\`\`c\n${code}\`\`\``)).toMatchObject([{ type: "code", lang: "c" }]);
});

test("never nests deeper than a screen can take", () => {
  const bombs = [">", "> ", "- ", "1) ", "*a **b ", "[", "||a ", "_a *b ", "**a__b ", "> - "];
  for (const bomb of bombs) expect(depthOf(parseMarkdown(bomb.repeat(4_000)))).toBeLessThan(60);
});

function plainOf(nodes: readonly (Block | Inline)[]): string {
  return nodes
    .map((node) => {
      if (node.type === "list") return node.items.map(plainOf).join("");
      if (node.type === "mention") return node.handle;
      if ("value" in node) return node.value;
      return "children" in node ? plainOf(node.children) : "";
    })
    .join("");
}

function depthOf(nodes: readonly (Block | Inline)[]): number {
  const below = nodes.map((node) => {
    if (node.type === "list") return Math.max(...node.items.map(depthOf));
    return "children" in node ? depthOf(node.children) : 0;
  });
  return 1 + below.reduce((most, depth) => Math.max(most, depth), 0);
}

type Reference = {
  type: string;
  value?: string;
  url?: string;
  lang?: string | null;
  ordered?: boolean | null;
  start?: number | null;
  children?: Reference[];
};

/** The same words for the tree of mdast. */
function referenceShape(text: string): string {
  const tree = fromMarkdown(text, {
    extensions: [gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });
  return wordsOf(tree.children as Reference[]);
}

function wordsOf(nodes: readonly Reference[] = []): string {
  return nodes
    .map(({ type, value, url, lang, ordered, start, children }) => {
      if (type === "text") return value;
      if (type === "code") return `<code ${lang ?? ""}>${value}</code>`;
      if (type === "inlineCode") return `<c>${value}</c>`;
      if (type === "thematicBreak") return "<hr>";
      if (type === "list") return `<list ${ordered ? start : "-"}>${wordsOf(children)}</list>`;
      if (type === "listItem") return `<li>${wordsOf(children)}</li>`;
      return `<${type === "link" ? `link ${url}` : type}>${wordsOf(children)}</>`;
    })
    .join("");
}
