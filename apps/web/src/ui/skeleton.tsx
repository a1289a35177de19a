import { classes } from "./classes.ts";

/** A grey shape where text or a picture will be. Appears only after 150 ms (see `late` in globals.css). */
export function Skeleton({ className }: { className: string }) {
  return (
    <div aria-hidden className="animate-late">
      <div className={classes("motion-safe:animate-breathe bg-hover", className)} />
    </div>
  );
}
