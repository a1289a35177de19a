import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";
import { findLayoutFaults } from "../screen/find-layout-faults.ts";

const zalgo = (count: number) => `Z${"\u0301\u0335\u0489".repeat(count)}algo`;

/** What people, and programs, put into messages. */
const strangeTexts = [
  "x".repeat(10_000),
  zalgo(2_500),
  `https://example.org/${"a/".repeat(400)}`,
  "שלום, hello, مرحبا: 123 (!)",
  "\u202eevil.txt\u202c \u200b\u200d\ufeff zero",
  Array.from({ length: 50 }, (_, index) => `@person_${index}`).join(" "),
  `${"> ".repeat(100)}deep`,
  `| a | b |\n|---|---|\n${`| ${"cell ".repeat(30)}`.repeat(3)}|`,
  `\`\`\`\n${`${"wide ".repeat(100)}\n`.repeat(3)}\`\`\``,
  `${"- ".repeat(60)}end`,
  "👩‍👩‍👧‍👦".repeat(80),
  `${"\n".repeat(50)}low`,
  "`".repeat(500),
];

const vectors = [
  "<script>hit()</script>",
  "<img src=x onerror=hit()>",
  "<svg/onload=hit()>",
  "<svg><script>hit()</script></svg>",
  "<iframe srcdoc='<script>parent.hit()</script>'>",
  "<iframe src=javascript:parent.hit()>",
  "<body onload=hit()>",
  "<details open ontoggle=hit()>",
  "<input autofocus onfocus=hit()>",
  "<video><source onerror=hit()></video>",
  "<math><mtext><style><img src=x onerror=hit()></style></mtext></math>",
  "<a href=javascript:hit()>a</a>",
  "[a](javascript:hit())",
  "[a](JaVaScRiPt:hit())",
  "[a](java\nscript:hit())",
  "[a](&#106;avascript:hit())",
  "[a](data:text/html,<script>hit()</script>)",
  "[a](vbscript:hit())",
  "[a](https://x.org/'onmouseover='hit())",
  '[a](https://x.org "onmouseover=hit()")',
  "![a](x onerror=hit())",
  "![a](javascript:hit())",
  "<javascript:hit()>",
  "`<img src=x onerror=hit()>`",
  "```<img src=x onerror=hit()>\n<img src=x onerror=hit()>\n```",
  "||<img src=x onerror=hit()>||",
  "**<img src=x onerror=hit()>**",
  "@<img src=x onerror=hit()>",
  '"><img src=x onerror=hit()>',
  "'-hit()-'",
  `\${hit()}`,
  "{{constructor.constructor('hit()')()}}",
  "]]><script>hit()</script>",
  "</textarea><script>hit()</script>",
  "</title><script>hit()</script>",
  "<!--<img src=x onerror=hit()>-->",
];

for (const { name, options } of [
  { name: "a desk", options: {} },
  { name: "a phone", options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
]) {
  test(`whatever people write, everything keeps its place on ${name}`, async ({ aPerson, inBrowser }) => {
    const [ann, bob, eve] = await Promise.all([aPerson("Ann"), aPerson("A".repeat(50)), aPerson("🙂")]);
    const title = `${"W".repeat(80)} ליגה`;
    const chatId = await aGroup(ann, title, [bob, eve]);
    const authors = [bob, eve, ann];
    for (const [index, text] of strangeTexts.entries()) await write(authors[index % 3] ?? ann, chatId, text);
    const answer = { chatId, clientId: "answer", body: "What is this?", replyToSeq: 3 };
    await bob.call("message.send", answer);
    const { page, chats, composer, message } = await inBrowser(ann, options);
    await expect.poll(() => findLayoutFaults(page)).toEqual([]);
    await chats.first().click();
    await expect(message("What is this?")).toBeInViewport();
    await expect.poll(() => findLayoutFaults(page)).toEqual([]);
    await page.getByRole("log").evaluate((log) => log.scrollTo(0, 0));
    await page.getByRole("button", { name: "Show more" }).first().scrollIntoViewIfNeeded();
    await expect.poll(() => findLayoutFaults(page)).toEqual([]);
    await composer.fill(strangeTexts.join("\n").slice(0, 20_000));
    await expect(page.getByRole("status").filter({ hasText: "characters too many" })).toBeVisible();
    await expect.poll(() => findLayoutFaults(page)).toEqual([]);
  });
}

test("markup in messages, names and titles is text, and none of it runs", async ({ aPerson, inBrowser }) => {
  const [ann, eve] = await Promise.all([aPerson("Ann"), aPerson("<img src=x onerror=hit()>")]);
  const chatId = await aGroup(eve, "<svg/onload=hit()>", [ann]);
  for (const vector of vectors) await write(eve, chatId, vector);
  const { page, open, message, messages } = await inBrowser(ann);
  await page.evaluate(() => Object.assign(window, { hit: () => document.body.append("It ran") }));
  await open("<svg/onload=hit()>");
  await expect(message("<!--<img src=x onerror=hit()>-->")).toHaveCount(1);
  for (const link of await messages.getByRole("link").all())
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/x\.org/);
  const made = await messages.locator("script, img, iframe, video, math, input, [onerror], [onload]").count();
  expect(made).toBe(0);
  await expect(page.getByText("It ran")).toHaveCount(0);
});
