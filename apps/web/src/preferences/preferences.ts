/**
 * What one chooses for this browser alone. Each is a cookie, so that the page arrives in it and nothing flashes, and an
 * attribute of the same name on <html>, where styles and code find it.
 */
export const preferences = {
  theme: { cookie: "parley-theme", values: ["system", "light", "dark"], fallback: "system" },
  textSize: {
    cookie: "parley-text-size",
    values: ["small", "normal", "large", "larger", "huge"],
    fallback: "normal",
  },
  density: { cookie: "parley-density", values: ["comfortable", "compact"], fallback: "comfortable" },
  /** Which key sends a message: Enter, or Enter together with Ctrl or Cmd. */
  sendKey: { cookie: "parley-send-key", values: ["enter", "modifierEnter"], fallback: "enter" },
} as const;

export type PreferenceName = keyof typeof preferences;
export type Preference<Name extends PreferenceName> = (typeof preferences)[Name]["values"][number];

/** @returns the choice that a text names; what is set without one when it names none. */
export function preferenceFrom<Name extends PreferenceName>(
  name: Name,
  text: string | undefined,
): Preference<Name> {
  const { values, fallback } = preferences[name];
  return values.find((value) => value === text) ?? fallback;
}

/** @returns what is chosen in this browser. */
export function preferenceOf<Name extends PreferenceName>(name: Name): Preference<Name> {
  // The server asks the cookies instead: request-preferences.ts.
  const chosen = typeof document === "undefined" ? undefined : document.documentElement.dataset[name];
  return preferenceFrom(name, chosen);
}
