import { isolated } from "../locales/isolated.ts";

/** So many characters at the end of a name stay in view: what tells a file from others is often there. */
const END_LENGTH = 8;

/** A file's name in one line. What does not fit is left out of its middle. */
export function FileName({ name }: { name: string }) {
  // Cut in two, letters that are joined or read from the right would fall apart.
  if (isolated(name) !== name) {
    return (
      <bdi title={name} className="block max-w-full truncate">
        {name}
      </bdi>
    );
  }
  const signs = [...name];
  return (
    <bdi title={name} className="flex max-w-full whitespace-pre">
      <span className="overflow-hidden text-ellipsis">{signs.slice(0, -END_LENGTH).join("")}</span>
      <span className="shrink-0">{signs.slice(-END_LENGTH).join("")}</span>
    </bdi>
  );
}
