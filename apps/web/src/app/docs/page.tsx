import type { Metadata } from "next";
import { SwaggerPage } from "./swagger-page.tsx";

export const metadata: Metadata = { title: "API" };

/** The API to read and to try, from our own files alone. */
export default function DocsPage() {
  return <SwaggerPage />;
}
