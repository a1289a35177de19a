import { expect, it } from "vitest";
import { snippetPieces } from "./snippet-pieces.ts";

const plain = (text: string) => ({ text, isMatch: false });
const hit = (text: string) => ({ text, isMatch: true });

it("keeps what was found apart from the rest", () => {
  const snippet = [plain("We had "), hit("tea"), plain(" and "), hit("tea")];
  expect(snippetPieces(snippet)).toEqual(snippet);
});

it("takes markdown away, around a hit and in one", () => {
  expect(snippetPieces([plain("So **very "), hit("good"), plain("** it was")])).toEqual([
    plain("So very "),
    hit("good"),
    plain(" it was"),
  ]);
  expect(snippetPieces([hit("**good** tea")])).toEqual([hit("good tea")]);
});

it("shows a spoiler of it no more than the message does", () => {
  expect(snippetPieces([plain("He ||"), hit("dies"), plain("|| here")])).toEqual([plain("He ▒▒▒ here")]);
});
