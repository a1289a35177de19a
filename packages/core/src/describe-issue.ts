import type * as z from "zod/mini";

type Field = { path: string; message: string };
type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};
const formats: Record<string, string> = {
  uuid: "must be an id",
  datetime: "must be a time in ISO 8601, such as 2026-11-20T12:00:00Z",
  json_string: "must be JSON",
};
const units: Record<string, string> = { string: " characters", array: " entries" };

/** What is wrong with a field, in words that go after its name. An issue may concern several fields. */
export function describeIssue(issue: Issue): Field[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: pathTo(path, key), message: "is not a known field" }));
  return [{ path, message: messageOf(issue) }];
}

function messageOf(issue: Exclude<Issue, z.core.$ZodIssueUnrecognizedKeys>): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return "must not be empty";
      return `must be at least ${issue.minimum}${units[issue.origin] ?? ""}${units[issue.origin] ? " long" : ""}`;
    case "too_big":
      return `must be at most ${issue.maximum}${units[issue.origin] ?? ""}${units[issue.origin] ? " long" : ""}`;
    case "invalid_format":
      return issue.message === "Invalid input"
        ? (formats[issue.format] ?? "does not have the right form")
        : issue.message;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "invalid_union":
      return "is none of the known ones";
    case "custom":
      return issue.message;
    default:
      return "does not have the right form";
  }
}

const pathTo = (path: string, key: string) => (path ? `${path}.${key}` : key);
