import { expect, test } from "vitest";
import { claimsOf } from "./claims-of.ts";

const told = {
  iss: "https://id.example",
  email: "ann@example.org",
  email_verified: true,
  name: "Ann Lee",
};

test("who somebody is comes from the issuer and the subject, his address and name from what is told", () => {
  expect(claimsOf("oidc", "17", told)).toEqual({
    provider: "oidc",
    issuer: "https://id.example",
    subject: "17",
    confirmedEmail: "ann@example.org",
    name: "Ann Lee",
    label: "ann@example.org",
  });
});

test.each([[true], ["true"]])("an address is confirmed when the provider says so: %j", (email_verified) => {
  expect(claimsOf("oidc", "17", { ...told, email_verified }).confirmedEmail).toBe("ann@example.org");
});

test.each([[false], ["false"], [undefined], [null], [1], ["yes"], [{}]])(
  "by an address of which it says %j nobody gets an account; it only names the identity",
  (email_verified) => {
    const { confirmedEmail, label } = claimsOf("oidc", "17", { ...told, email_verified });
    expect({ confirmedEmail, label }).toEqual({ confirmedEmail: null, label: "ann@example.org" });
  },
);

test.each([[undefined], [""], ["  "], [17], [["ann@example.org"]]])(
  "where %j stands for the address there is none, confirmed or not",
  (email) => {
    expect(claimsOf("oidc", "17", { ...told, email }).confirmedEmail).toBeNull();
  },
);

test.each([
  ["the name", { name: " Ann Lee ", preferred_username: "ann", login: "annlee" }, "Ann Lee"],
  ["else what he calls himself there", { name: " ", preferred_username: "ann", login: "annlee" }, "ann"],
  ["else what he signs in with there", { name: null, login: "annlee" }, "annlee"],
  ["else none, and one is made from the address", {}, null],
])("he is called by %s", (_which, names, name) => {
  expect(claimsOf("github", "17", { email: told.email, ...names }).name).toBe(name);
});

test("an identity without any address or name is called by its subject", () => {
  expect(claimsOf("oidc", "17", { iss: told.iss }).label).toBe("17");
});

test("GitHub says no issuer and is one", () => {
  expect(claimsOf("github", "17", { login: "annlee" })).toMatchObject({
    issuer: "https://github.com",
    label: "annlee",
  });
});

test("however long it is called there, the label stays as long as an address may be", () => {
  expect(claimsOf("oidc", "17", { name: "a".repeat(10_000) }).label).toHaveLength(254);
});
