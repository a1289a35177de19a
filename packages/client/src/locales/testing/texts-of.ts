/** @returns every text of a catalogue with its key: `["auth.email", "Email"]`. */
export function textsOf(tree: object, path = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${name}`, value]] : textsOf(value, `${path}${name}.`),
  );
}
