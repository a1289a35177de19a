import { NextRequest } from "next/server";
import { GET, POST } from "../../app/api/auth/[...nextauth]/route.ts";
import { answering } from "./request-now.ts";

export type Browser = {
  get(path: string): Promise<Response>;
  submit(path: string, form: Record<string, string>): Promise<Response>;
  /** The names of the cookies that it has. */
  cookies(): string[];
};

/** A browser as far as signing in goes: it asks the routes of `/api/auth`, and keeps cookies. */
export function openBrowser(origin: string): Browser {
  const jar = new Map<string, string>();
  const ask = async (handle: typeof GET, path: string, init: { method?: string; body?: URLSearchParams }) => {
    const url = new URL(`/api/auth/${path}`, origin);
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const request = answering(new NextRequest(url, { ...init, headers: { cookie, host: url.host, origin } }));
    const nextauth = url.pathname.split("/").slice(3);
    const response = await handle(request, { params: Promise.resolve({ nextauth }) });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    return response;
  };
  return {
    get: (path) => ask(GET, path, {}),
    submit: (path, form) => ask(POST, path, { method: "POST", body: new URLSearchParams(form) }),
    cookies: () => [...jar.keys()],
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === "" || /;\s*Max-Age=0/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}
