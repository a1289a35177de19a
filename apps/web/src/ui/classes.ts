/** Joins class names; false and undefined ones drop out, so that conditions read `isOpen && "rotate-180"`. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
