import { type ComponentType, lazy } from "react";

/**
 * A part of the page that is not seen at once, or never, and is loaded after what is. When it cannot be loaded, the page
 * does without it: what is only `lazy` takes the page down then.
 *
 * @param Instead is shown when it cannot be loaded
 */
export function late<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Instead: ComponentType<Props> = () => null,
) {
  return lazy(() => load().catch(() => ({ default: Instead })));
}
