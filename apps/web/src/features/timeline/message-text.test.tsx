import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MessageText } from "./message-text.tsx";

it("shows markup as it was typed", () => {
  expect(renderToStaticMarkup(<MessageText text={'<img src=x onerror="alert(1)">'} />)).toContain(
    "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;",
  );
});

it("opens links apart, without telling them where they were clicked", () => {
  expect(renderToStaticMarkup(<MessageText text="https://example.org" />)).toContain(
    'href="https://example.org" target="_blank" rel="noopener noreferrer"',
  );
});
