import { type ComponentType, createElement, lazy, useEffect, useState } from "react";

const RETRY_MS = 3_000;

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * A part of the page that is not seen at once, or never, and is loaded after what is. When it cannot be loaded, the page
 * does without it until it can: what is only `lazy` takes the page down then.
 *
 * @param Instead is shown while it cannot be loaded
 */
export function late<Props extends object>(load: Load<Props>, Instead: ComponentType<Props> = () => null) {
  const Missing = (props: Props) => createElement(useLoaded(load) ?? Instead, props);
  return lazy(() => load().catch(() => ({ default: Missing })));
}

/** The same for one of several parts that come in one piece. */
export function lateFrom<Parts, Props extends object>(
  load: () => Promise<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
  Instead?: ComponentType<Props>,
) {
  return late(async () => ({ default: pick(await load()) }), Instead);
}

/** Tries again and again while it is wanted. @returns null until that has worked */
function useLoaded<Props>(load: Load<Props>): ComponentType<Props> | null {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    const attempt = () =>
      void load().then(
        (part) => setPart(() => part.default),
        () => {},
      );
    const timer = setInterval(() => navigator.onLine && attempt(), RETRY_MS);
    return () => clearInterval(timer);
  }, [load]);
  return Part;
}
