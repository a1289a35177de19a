const PLURAL = /\{\w+, plural,(?<forms>(?:\s*=?\w+ \{(?:[^{}]|\{[^{}]*\})*\})+)\}/g;
const FORM = /(\w+) \{(?:[^{}]|\{[^{}]*\})*\}/g;

/** @returns the forms, `one` or `many`, that a language has and a plural within the message does not. */
export function missingPluralForms(message: string, locale: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  return [...message.matchAll(PLURAL)].flatMap(({ groups }) => {
    const forms = [...(groups?.forms ?? "").matchAll(FORM)].map(([, form]) => form);
    return pluralCategories.filter((form) => !forms.includes(form));
  });
}
