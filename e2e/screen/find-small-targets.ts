import type { Page } from "@playwright/test";

/**
 * What a thumb may miss: buttons, links and fields on screen that are smaller than 44 × 44 px, with what stands around
 * them and counts as they do. Links and buttons in a line of text may be as high as it is (WCAG 2.2, 2.5.5).
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const MIN_PX = 44;
    const TARGETS = "a[href], button, input, select, textarea, [role=button], [role=option], [role=menuitem]";
    return [...document.querySelectorAll<HTMLElement>(TARGETS)].flatMap((target) => {
      if (!target.checkVisibility({ visibilityProperty: true }) || isInText(target)) return [];
      if (!isHit(target, ...middleOf(target))) target.scrollIntoView({ block: "center" });
      const { width, height } = hitArea(target);
      const isThere = width > 0 && height > 0;
      const isSmall = width < MIN_PX || height < MIN_PX;
      return isThere && isSmall ? [`${nameOf(target)} is ${width} × ${height}`] : [];
    });

    function isInText(target: Element): boolean {
      const isInLine = /^inline(-block)?$/.test(getComputedStyle(target).display);
      const around = [...(target.parentNode?.childNodes ?? [])].filter((node) => node instanceof Text);
      return isInLine && around.some((text) => text.data.trim() !== "");
    }

    /** How far from its middle one may press; nothing where something else lies over it. */
    function hitArea(target: HTMLElement): { width: number; height: number } {
      const { width, height } = target.getBoundingClientRect();
      const [x, y] = middleOf(target);
      if (!isHit(target, x, y)) return { width: 0, height: 0 };
      const reach = (dx: number, dy: number) => {
        let px = 0;
        while (px < MIN_PX && isHit(target, x + dx * (px + 0.5), y + dy * (px + 0.5))) px += 0.5;
        return px;
      };
      return {
        width: Math.max(width, reach(-1, 0) + reach(1, 0)),
        height: Math.max(height, reach(0, -1) + reach(0, 1)),
      };
    }

    function middleOf(target: Element): [x: number, y: number] {
      const { left, top, width, height } = target.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }

    function isHit(target: HTMLElement, x: number, y: number): boolean {
      const hit = document.elementFromPoint(x, y);
      const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
      return [target, ...labels].some((part) => part.contains(hit));
    }

    function nameOf(target: Element): string {
      const name = target.ariaLabel || target.textContent?.trim() || target.getAttribute("name") || "";
      return `${target.tagName.toLowerCase()} "${name.slice(0, 60)}" .${target.className}`;
    }
  });
}
