import { classes } from "./classes.ts";
import { Face } from "./face/face.tsx";
import { hueOf } from "./hue-of.ts";
import { initialsOf } from "./initials-of.ts";

type Size = "small" | "medium" | "large" | "huge";
type Props = { id: string; name: string; picture: string | null; size: Size };

const sizes: Record<Size, string> = {
  small: "size-8 text-tiny",
  medium: "size-10 text-small",
  large: "size-12 text-body",
  huge: "size-20 text-title",
};

/**
 * A person or a group: the drawn face when `picture` is `face:N`, else initials on a colour taken from the id.
 * Decoration only: the name always stands beside it.
 */
export function Avatar({ id, name, picture, size }: Props) {
  const seed = /^face:(\d+)$/.exec(picture ?? "")?.[1];
  return (
    <span
      aria-hidden
      data-hue={hueOf(id)}
      className={classes(
        "flex shrink-0 select-none items-center justify-center overflow-hidden rounded-full bg-hue font-semibold text-hue-ink",
        sizes[size],
      )}
    >
      {seed ? <Face seed={Number(seed)} /> : initialsOf(name)}
    </span>
  );
}
