import { classes } from "./classes.ts";
import { Face } from "./face/face.tsx";
import { hueOf } from "./hue-of.ts";
import { initialsOf } from "./initials-of.ts";

export type AvatarSize = "small" | "medium" | "large" | "huge";
type Shape = "person" | "group";
type Props = { id: string; name: string; picture: string | null; size: AvatarSize; shape?: Shape };

/** People are round; groups are leaves, like everything that several people say. */
const shapes: Record<Shape, string> = { person: "rounded-full", group: "rounded-full rounded-tl-nib" };

const sizes: Record<AvatarSize, string> = {
  small: "size-8 text-tiny",
  medium: "size-10 text-small",
  large: "size-12 text-body",
  huge: "size-20 text-title",
};

/**
 * A person or a group: the drawn face when `picture` is `face:N`, else initials on a colour taken from the id.
 * Decoration only: the name always stands beside it.
 */
export function Avatar({ id, name, picture, size, shape = "person" }: Props) {
  const seed = /^face:(\d+)$/.exec(picture ?? "")?.[1];
  return (
    <span
      aria-hidden
      data-hue={hueOf(id)}
      className={classes(
        "flex shrink-0 select-none items-center justify-center overflow-hidden bg-hue font-semibold text-hue-ink",
        sizes[size],
        shapes[shape],
      )}
    >
      {seed ? <Face seed={Number(seed)} /> : <Initials text={initialsOf(name)} />}
    </span>
  );
}

/** An emoji is a picture already and may fill more of the space than letters. */
function Initials({ text }: { text: string }) {
  return <span className={/\p{Extended_Pictographic}/u.test(text) ? "scale-150" : undefined}>{text}</span>;
}
