/** An id like those that the server gives out, of nothing. */
export const someId = "0198f2a0-0000-7000-8000-0000000000ff";

const encode = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
const deep: unknown = JSON.parse(`${"[".repeat(500)}${"]".repeat(500)}`);
const polluting: unknown = JSON.parse(
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}',
);

const ofOtherTypes = [null, true, false, [], {}, [null], deep, polluting, Buffer.from("bytes")];
const numbers = [
  -1,
  0,
  0.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];
const characters = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "\udc00\ud800",
  "\u202e",
  "\u2028",
  "\u001b[31m",
  "\ufeff",
  "☃",
];
const large = ["\u0301".repeat(10_000), "x".repeat(70_000), "👩‍👩‍👧‍👦".repeat(400), "@all ".repeat(2_000)];
const lookingLikeNumbers = ["1", "-1", "1e309", "NaN", "null", "0x10", "٣"];
const namesInJavaScript = ["__proto__", "constructor", "toString", "constructor.prototype"];
const injections = [
  "' OR 1=1 --",
  "%",
  "_",
  "\\",
  "{}",
  "[]",
  "../../etc/passwd",
  "$1",
  "{{7*7}}",
  "<script>",
  "javascript:a",
];
const searchOperators = [
  '"',
  '"a',
  "a OR b",
  "-a",
  "a:*",
  "a & !b | (c",
  "<->",
  "a <2> b",
  "(".repeat(150),
  "^(a+)+$",
];
const heavyMarkdown = [
  "[".repeat(9_000),
  "*a ".repeat(3_000),
  "> ".repeat(4_000),
  `${"|a".repeat(2_000)}\n${"|-".repeat(2_000)}`,
];
const ids = [someId, someId.toUpperCase(), `{${someId}}`, someId.replaceAll("-", "")];
const times = [
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59+14:00",
  "2020-13-01T00:00:00Z",
  "infinity",
  "294277-01-01T00:00:00Z",
];
const cursors = [
  encode(["a\0", someId]),
  encode(["0000-01-01T00:00:00Z", someId]),
  encode(["infinity", someId]),
  encode([1e308, someId]),
  encode([-1, "x"]),
  encode([1, someId]),
  encode(["a", someId]),
  encode(["\ud800", someId]),
  encode(polluting),
  "W10",
  "W10=",
  "!",
];

/** What is known to hurt servers, for any field. */
export const hostileValues: readonly unknown[] = [
  ...ofOtherTypes,
  ...numbers,
  ...characters,
  ...large,
  ...lookingLikeNumbers,
  ...namesInJavaScript,
  ...injections,
  ...searchOperators,
  ...heavyMarkdown,
  ...ids,
  ...times,
  ...cursors,
];
