import { Suspense } from "react";
import { classes } from "./classes.ts";
import { hueOf } from "./hue-of.ts";
import { nearestHue } from "./hues.ts";
import { initialsOf } from "./initials-of.ts";
import { late } from "./late.ts";

// Most people have initials: what draws faces comes when there is one to draw.
const Face = late(() => import("./face/face.tsx"));

export type AvatarSize = "small" | "medium" | "large" | "huge";
type Shape = "person" | "group";
type Props = { id: string; name: string; picture: string | null; size: AvatarSize; shape?: Shape };

/** People are round; groups are leaves, like everything that several people say. */
const shapes: Record<Shape, string> = { person: "rounded-full", group: "rounded-full rounded-tl-nib" };

const sizes: Record<AvatarSize, string> = {
  small: "size-8 text-tiny",
  medium: "size-10 text-small",
  large: "size-12 text-body compact:size-10 compact:text-small",
  huge: "size-20 text-title",
};

/** The classes of whatever stands for somebody; its colours apart. */
export function avatarLook({ size, shape }: { size: AvatarSize; shape: Shape }): string {
  const frame = "flex shrink-0 select-none items-center justify-center overflow-hidden font-semibold";
  return classes(frame, sizes[size], shapes[shape]);
}

/**
 * A person or a group: the drawn face when `picture` is `face:N`, the emoji of `emoji:X`, else initials on a colour:
 * that of `color:DEGREES`, or one taken from the id. Decoration only: the name always stands beside it.
 */
export function Avatar({ id, name, picture, size, shape = "person" }: Props) {
  const [kind, value = ""] = picture?.split(":", 2) ?? [];
  return (
    <span
      aria-hidden
      data-hue={kind === "color" ? nearestHue(Number(value)) : hueOf(id)}
      className={classes(avatarLook({ size, shape }), "bg-hue text-hue-ink")}
    >
      {kind === "face" ? (
        <Suspense>
          <Face seed={Number(value)} />
        </Suspense>
      ) : (
        <Initials text={kind === "emoji" ? value : initialsOf(name)} />
      )}
    </span>
  );
}

/** An emoji is a picture already and may fill more of the space than letters. */
function Initials({ text }: { text: string }) {
  return <span className={/\p{Extended_Pictographic}/u.test(text) ? "scale-150" : undefined}>{text}</span>;
}
