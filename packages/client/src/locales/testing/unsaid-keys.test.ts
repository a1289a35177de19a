import { expect, test } from "vitest";
import { missingPluralForms } from "./missing-plural-forms.ts";
import { unsaidKeys } from "./unsaid-keys.ts";

const form = `
  const t = useTranslations("auth");
  return <p title={t("title")}>{t(isNew ? "signUp" : "signIn")}{t(\`\${step}Hint\`)}{t(problem)}</p>;`;
const problems = `
  const problems = { name: "nameMissing" };
  const words = {
    email: 1,
  };`;
const manifest = "return { description: app.tagline };";

test("a key is said by the file that translates it, or named for it elsewhere", () => {
  const said = ["auth.title", "auth.signUp", "auth.signIn", "auth.nameHint"];
  const named = ["auth.nameMissing", "auth.email", "app.tagline"];
  expect(unsaidKeys([...said, ...named], [form, problems, manifest])).toEqual([]);
});

test("a key is not said by the same word among other texts", () => {
  const keys = ["chats.title", "auth.close", "auth.nameMissing", "app.tagline"];
  expect(unsaidKeys(keys, [form])).toEqual(keys);
});

test("a plural tells the forms of its language that it lacks", () => {
  expect(missingPluralForms("{count, plural, one {# day} other {# {unit}}}", "en")).toEqual([]);
  expect(missingPluralForms("{n, plural, =0 {none} one {# a} few {# b} other {# c}}", "ru")).toEqual([
    "many",
  ]);
  expect(missingPluralForms("No plural {count}", "ru")).toEqual([]);
});
