import type { Locator, Page } from "@playwright/test";

export type Switch = {
  /** The number of the frame that first shows the message; the one before whose drawing was clicked is 1. */
  frames: number;
  /** How many frames before that showed the chat's name already. */
  framesWithout: number;
  /** Whether any frame before showed a placeholder of messages. */
  hadSkeleton: boolean;
};

/** Clicks on a chat with that title, and looks at every frame until a message with that text is in it. */
export async function watchSwitch(
  page: Page,
  { link, title, text }: { link: Locator; title: string; text: string },
): Promise<Switch> {
  const handle = await link.elementHandle();
  return page.evaluate(
    async ({ element, name, wanted }) => {
      const log = () => document.querySelector('main [role="log"]');
      const isThere = () =>
        [...(log()?.querySelectorAll("article") ?? [])].some((row) => row.textContent?.includes(wanted));
      const isNamed = () => document.querySelector("main h1")?.textContent?.includes(name) ?? false;
      let hadSkeleton = false;
      let framesWithout = 0;
      // At the last moment before a frame is drawn, which is the worst: that one counts.
      await new Promise(requestAnimationFrame);
      (element as HTMLElement).click();
      for (let frames = 1; ; frames += 1) {
        hadSkeleton ||= document.querySelector("main [role=status]:not(:empty)") !== null && !log();
        if (isThere()) return { frames, framesWithout, hadSkeleton };
        if (isNamed()) framesWithout += 1;
        await new Promise(requestAnimationFrame);
      }
    },
    { element: handle, name: title, wanted: text },
  );
}
