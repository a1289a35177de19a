import { UserId } from "@parley/protocol";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import type { FindMention, Mention } from "./find-mention.ts";
import { TextView } from "./text-view.tsx";

const bobsId = UserId.parse("0197a000-0000-7000-8000-000000000001");
const mentions: Record<string, Mention> = {
  all: { userId: null, name: "all", isMe: true },
  bob: { userId: bobsId, name: "Bob Stone", isMe: false },
};
const findMention: FindMention = (handle) => mentions[handle] ?? null;

function html(text: string): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={{ timeline: { spoiler: "Spoiler" } }}>
      <TextView text={text} findMention={findMention} />
    </IntlProvider>,
  );
}

describe("a text", () => {
  it("shows markup as it was typed", () => {
    expect(html('<img src=x onerror="alert(1)">')).toContain(
      "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;",
    );
  });

  it("opens links apart, without telling them where they were clicked, and gives them no weight", () => {
    expect(html("https://example.org")).toContain(
      'href="https://example.org" target="_blank" rel="noopener nofollow ugc"',
    );
  });

  it("has no link that could run code", () => {
    expect(html("[a](javascript:alert(1)) <javascript:b> [c](data:text/html,d)")).not.toContain("<a");
  });

  it("marks who is addressed, and nobody else", () => {
    expect(html("@all and @nobody")).toContain('class="mention mention-me">@all</span> and @nobody');
  });

  it("leads from a mention to the person by a button that has his name, also by keyboard", () => {
    expect(html("@bob")).toContain('<button type="button" aria-label="@bob Bob Stone"');
    expect(html("@bob")).not.toContain("tabindex");
  });

  it("has no button within a link", () => {
    expect(html("[ask @bob](https://example.org)")).toContain(">ask @bob</a>");
  });

  it("hides spoilers from the eye and the ear until they are asked for", () => {
    expect(html("||secret||")).toContain('aria-label="Spoiler"');
    expect(html("||secret||")).toContain('<span aria-hidden="true" inert="">secret</span>');
  });

  it("keeps the number with which a list begins", () => {
    expect(html("3. c\n4. d")).toContain('<ol start="3"');
  });
});
