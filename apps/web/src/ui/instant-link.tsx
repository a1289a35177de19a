import type { ComponentProps, MouseEvent } from "react";
import { openPath } from "./open-path.ts";

type Props = Omit<ComponentProps<"a">, "href"> & { href: string };

/** A link inside the app that opens at once, without asking the server; new tabs and windows work as ever. */
export function InstantLink({ href, onClick, ...rest }: Props) {
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || isForTheBrowser(event)) return;
    event.preventDefault();
    openPath(href);
  };
  return <a href={href} onClick={handleClick} {...rest} />;
}

function isForTheBrowser(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
