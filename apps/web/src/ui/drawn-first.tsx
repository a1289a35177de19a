import { type ComponentType, startTransition, useEffect, useState } from "react";
import { useIsHere } from "./use-is-here.ts";

type Parts<Props> = {
  /** Loads the part itself, once the page is there. */
  load: () => Promise<ComponentType<Props>>;
  /** What the server draws of it. The browser never runs this, so it brings nothing along for it. */
  Drawing: ComponentType<Props>;
  /** Stands there where nothing was drawn, until the part is loaded. */
  Waiting: ComponentType;
};

/** One and the same, always: React writes the text of another one into the page. */
const asDrawn = { __html: "" };

/**
 * A part of the page that arrives as a picture: the server draws it, and nothing of the picture is taken over. The part
 * comes after the page, and then takes the picture's place at once. What is not there yet cannot be used, nor heard.
 *
 * @throws when the part cannot be loaded, so that the page can say so
 */
export function drawnFirst<Props extends object>({ load, Drawing, Waiting }: Parts<Props>) {
  let loaded: ComponentType<Props> | null = null;

  return function DrawnFirst(props: Props) {
    const isHere = useIsHere();
    const [wasDrawn] = useState(!isHere);
    const [Part, setPart] = useState(() => (isHere ? loaded : null));
    const [failure, setFailure] = useState<{ cause: unknown } | null>(null);
    useEffect(() => {
      const show = (part: ComponentType<Props>) => {
        loaded = part;
        startTransition(() => setPart(() => part));
      };
      load().then(show, (cause) => setFailure({ cause }));
    }, []);
    if (failure) throw failure.cause;
    if (Part) return <Part {...props} />;
    if (typeof window === "undefined") {
      return (
        <div inert aria-hidden className="drawn">
          <Drawing {...props} />
          <i className="drawn-end" />
        </div>
      );
    }
    if (!wasDrawn) return <Waiting />;
    return (
      <div
        inert
        aria-hidden
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set: it keeps React off what is there.
        dangerouslySetInnerHTML={asDrawn}
        className="drawn"
      />
    );
  };
}
